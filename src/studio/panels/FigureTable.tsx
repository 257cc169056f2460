/** Every figure of the report in one table; a press on its name opens its working. */
import { figureUnit, fullFigure } from '../marks/display.ts';
import { figureName, netOf } from '../marks/figure-name.ts';
import { ProofMark } from '../marks/ProofMark.tsx';
import { frame } from '../shell/frame.ts';
import { useText } from '../shell/use-text.ts';
import { useStudio } from '../store/current-studio.ts';
import './table.css';

export function FigureTable() {
  const words = useText();
  const { t, ref } = words;
  const answer = useStudio((state) => state.answer);
  const old = useStudio((state) => state.answer?.revision !== state.revision);
  const nets = useStudio((state) => state.design.nets);
  if (!answer) return <p className="table-none">{t('strip.computing')}</p>;
  return (
    <table className="table">
      <caption className="visually-hidden">{t('table.figures')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.figure')}</th>
          <th scope="col" className="number">
            {t('explain.value')}
          </th>
          <th scope="col">{t('table.unit')}</th>
          <th scope="col">{t('table.mark')}</th>
          <th scope="col">{t('table.basis')}</th>
          <th scope="col">{t('table.convention')}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(answer.report.figures).map(([id, figure]) => {
          const net = netOf(id);
          return (
            <tr key={id}>
              <th scope="row">
                <button
                  type="button"
                  className="table-link"
                  aria-haspopup="dialog"
                  title={id}
                  onClick={(event) =>
                    frame.pop({ kind: 'figure', id, at: event.currentTarget.getBoundingClientRect() })
                  }
                >
                  {ref(figureName(id))}
                  {net !== null && <span className="tag">{nets[net]?.name ?? net}</span>}
                </button>
              </th>
              <td className="number strong">{fullFigure(figure)}</td>
              <td>{figureUnit(figure, words)}</td>
              <td>
                <ProofMark mark={old ? 'updating' : figure.kind} word />
              </td>
              {/* Of what is wholly unknown there is nothing that a source could stand behind. */}
              <td>{fullFigure(figure) === '—' ? '' : t(`basis.${figure.basis}`)}</td>
              <td className="caption">{ref(figure.convention)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
