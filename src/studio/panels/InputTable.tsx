/** The inputs of a figure: value, where it comes from, and what other sources say. */
import type { PartInput } from '../../model/report/report.ts';
import { SourceChip } from '../marks/SourceChip.tsx';
import { useText } from '../shell/use-text.ts';
import { fieldName, partName, sourceWords, statedText } from './part-words.ts';
import { useCatalogue } from './use-catalogue.ts';
import './table.css';
import './InputTable.css';

export function InputTable({ inputs }: { readonly inputs: readonly PartInput[] }) {
  const words = useText();
  const { t } = words;
  const catalogue = useCatalogue();
  const ids = [...new Set(inputs.flatMap((input) => input.source))];
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('explain.input')}</th>
          <th scope="col" className="number">
            {t('explain.value')}
          </th>
          <th scope="col">{t('explain.basis-column')}</th>
          <th scope="col">{t('explain.sources')}</th>
          <th scope="col">{t('explain.others')}</th>
        </tr>
      </thead>
      <tbody>
        {inputs.map((input) => (
          <tr key={`${input.part} ${input.field}`} title={input.note}>
            <td>
              {partName(input.part, catalogue)} <span className="caption">{fieldName(input.field, words)}</span>
            </td>
            <td className="number strong">{statedText(input.text, words)}</td>
            <td>{t(`basis.${input.basis}`)}</td>
            <td>
              <span className="input-sources">
                {input.source.map((id) => (
                  <SourceChip key={id} number={ids.indexOf(id) + 1} {...sourceWords(id, catalogue)} />
                ))}
              </span>
            </td>
            <td className="caption">
              {input.low && input.high
                ? t('explain.seen', { low: statedText(input.low, words), high: statedText(input.high, words) })
                : t('common.none')}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {ids.map((id, index) => {
          const { title, url } = sourceWords(id, catalogue);
          return (
            <tr key={id}>
              <td colSpan={5} className="caption">
                <span className="input-sources">
                  <SourceChip number={index + 1} title={title} />
                  {url ? (
                    <a href={url} target="_blank" rel="noopener noreferrer">
                      {title}
                    </a>
                  ) : (
                    title
                  )}
                </span>
              </td>
            </tr>
          );
        })}
      </tfoot>
    </table>
  );
}
