/** Parts side by side, figure by figure: what differs stands out, how well it is known stands beside it. */
import type { Part, PartRef } from '../../model/catalogue/part.ts';
import { useText } from '../shell/use-text.ts';
import { comparedFields, otherDirection } from './catalogue-rows.ts';
import { fieldName, makerName, sourceWords, statedText } from './part-words.ts';
import { useCatalogue } from './use-catalogue.ts';
import './table.css';

export interface CatalogueCompareProps {
  readonly refs: readonly PartRef[];
  readonly onRemove: (ref: PartRef) => void;
}

export function CatalogueCompare({ refs, onRemove }: CatalogueCompareProps) {
  const words = useText();
  const { t } = words;
  const catalogue = useCatalogue();
  const parts = refs.flatMap((ref) => {
    const part = catalogue.part(ref);
    return part ? [{ ref, part }] : [];
  });
  if (parts.length < 2) return <p className="inspector-note catalogue-hint">{t('catalogue.choose-two')}</p>;
  const cell = (part: Part, field: string) => {
    const figure = part.figures[field];
    if (!figure) return <span className="caption">{t('catalogue.not-stated')}</span>;
    const other = otherDirection(part, field);
    const sources = figure.source.map((id) => sourceWords(id, catalogue).title).join('; ');
    return (
      <span className="catalogue-cell" title={[figure.note, sources].filter(Boolean).join('\n')}>
        <span>{statedText(figure.value, words)}</span>
        {other && <span className="caption">= {statedText(other, words)}</span>}
        {figure.low && figure.high && figure.low !== figure.high && (
          <span className="caption">
            {t('explain.seen', { low: statedText(figure.low, words), high: statedText(figure.high, words) })}
          </span>
        )}
        {figure.basis !== 'published' && <span className="tag">{t(`basis.${figure.basis}`)}</span>}
      </span>
    );
  };
  return (
    <div className="catalogue-compare">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('catalogue.figure')}</th>
            {parts.map(({ ref, part }) => (
              <th key={ref} scope="col">
                {part.name}
                <button
                  type="button"
                  className="button"
                  data-look="icon"
                  aria-label={t('catalogue.remove', { name: part.name })}
                  onClick={() => onRemove(ref)}
                >
                  ×
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('catalogue.maker')}</th>
            {parts.map(({ ref, part }) => (
              <td key={ref}>{makerName(part.maker, words)}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('catalogue.status')}</th>
            {parts.map(({ ref, part }) => (
              <td key={ref}>{part.status ?? <span className="caption">{t('catalogue.not-stated')}</span>}</td>
            ))}
          </tr>
          {comparedFields(parts.map(({ part }) => part)).map(({ field, differs }) => (
            <tr key={field} data-field={field} data-differs={differs || undefined}>
              <th scope="row">{fieldName(field, words)}</th>
              {parts.map(({ ref, part }) => (
                <td key={ref}>{cell(part, field)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption">
        {t('catalogue.dense')} {t('catalogue.ways')}
      </p>
    </div>
  );
}
