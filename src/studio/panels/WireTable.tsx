/** The rules of wiring of all networks as a table. */
import { visibleLine } from '../../text/index.ts';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { wireSentence } from './wire-words.ts';
import './table.css';

export function WireTable() {
  const words = useText();
  const { t } = words;
  const nets = useStudio((state) => state.design.nets);
  const selection = useStudio((state) => state.selection);
  return (
    <table className="table">
      <caption className="visually-hidden">{t('table.wires')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.wire')}</th>
          <th scope="col">{t('table.net')}</th>
          <th scope="col">{t('wire.rule')}</th>
          <th scope="col" className="number">
            {t('table.rate')}
          </th>
          <th scope="col">{t('wire.medium')}</th>
          <th scope="col">{t('table.assumed')}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(nets).flatMap(([id, net]) =>
          net.wires.map((wire) => {
            const ref = `${id}.${wire.id}`;
            const medium = wire.medium ?? net.medium;
            return (
              <tr key={ref} data-selected={selection.includes(ref)}>
                <th scope="row">
                  <button type="button" className="table-link" onClick={() => studio.select([ref])}>
                    {ref}
                  </button>
                </th>
                <td>{visibleLine(net.name ?? id)}</td>
                <td>{wireSentence(wire, words)}</td>
                <td className="number strong">{wire.rate ?? net.rate}</td>
                <td>{typeof medium === 'string' ? medium : ''}</td>
                <td className="caption">{visibleLine(wire.assumed ?? '')}</td>
              </tr>
            );
          }),
        )}
      </tbody>
    </table>
  );
}
