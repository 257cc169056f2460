/** What the sources say about a part, figure by figure, each with its source. */

import { SourceChip } from '../marks/SourceChip.tsx';
import { useText } from '../shell/use-text.ts';
import { Line, Section } from './InspectorParts.tsx';
import { fieldName, makerName, sourceWords, statedText } from './part-words.ts';
import { useCatalogue } from './use-catalogue.ts';

export function PartFigures({ part: ref }: { readonly part: string }) {
  const words = useText();
  const { t } = words;
  const catalogue = useCatalogue();
  const part = catalogue.part(ref);
  if (!part) {
    return (
      <Section title={t('thing.figures')}>
        <p className="inspector-note">{t('thing.part-unknown', { ref })}</p>
      </Section>
    );
  }
  const figures = Object.entries(part.figures);
  const sources = [...new Set(figures.flatMap(([, figure]) => figure.source))];
  return (
    <>
      <Section title={t('thing.figures')} end={makerName(part.maker, words)}>
        <dl className="inspector-lines">
          {figures.map(([field, figure]) => (
            <Line key={field} name={fieldName(field, words)}>
              <span title={figure.note}>{statedText(figure.value, words)}</span>
              {figure.low && figure.high && figure.low !== figure.high && (
                <span className="caption">
                  {t('explain.seen', { low: statedText(figure.low, words), high: statedText(figure.high, words) })}
                </span>
              )}
              {figure.basis !== 'published' && <span className="tag">{t(`basis.${figure.basis}`)}</span>}
              {figure.source.map((id) => (
                <SourceChip key={id} number={sources.indexOf(id) + 1} {...sourceWords(id, catalogue)} />
              ))}
            </Line>
          ))}
        </dl>
        {figures.length === 0 && <p className="inspector-note">{t('thing.no-figures')}</p>}
        {part.note && <p className="inspector-note">{part.note}</p>}
      </Section>
      {sources.length > 0 && (
        <Section title={t('thing.sources')}>
          <ol className="inspector-list">
            {sources.map((id, index) => {
              const { title, url } = sourceWords(id, catalogue);
              return (
                <li key={id}>
                  <SourceChip number={index + 1} title={title} />
                  {url ? (
                    <a href={url} target="_blank" rel="noopener noreferrer">
                      {title}
                    </a>
                  ) : (
                    <span>{title}</span>
                  )}
                </li>
              );
            })}
          </ol>
        </Section>
      )}
    </>
  );
}
