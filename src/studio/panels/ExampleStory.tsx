/** What an example stands for: its story, what is printed of it beside our figure, what is not published, where it was read. */
import { useEffect, useState } from 'react';
import type { PublishedOfExample } from '../../model/design/examples/published-of.ts';
import type { Figure } from '../../model/report/report.ts';
import { groupThousands } from '../../model/units/format.ts';
import { fullFigure, unitWords } from '../marks/display.ts';
import { figureName } from '../marks/figure-name.ts';
import { useText, type Words } from '../shell/use-text.ts';
import { useStudio } from '../store/current-studio.ts';
import { Section } from './InspectorParts.tsx';
import './ExampleStory.css';

export function ExampleStory() {
  const words = useText();
  const { t, ref } = words;
  const origin = useStudio((state) => state.origin);
  const design = useStudio((state) => state.design);
  const figures = useStudio((state) => state.answer?.report.figures);
  const [id = '', query = ''] = origin.kind === 'example' ? origin.ref.split('?') : [];
  // A size that was chosen since stands in the document.
  const chosen = Object.entries(design.made?.find(({ by }) => by === id)?.with ?? {});
  const size = chosen.length > 0 ? chosen.map(([name, value]) => `${name}=${value}`).join('&') : query;
  const published = usePublished(id === '' || !figures ? '' : `${id}?${size}`);
  // Words and table come after the first figures; a section of keys would only flicker.
  if (!published || t('example.about') === 'example.about') return null;
  const rows = published.rows.flatMap((row) => {
    const figure = figures?.[row.measure];
    return figure ? [{ ...row, ours: oursOf(figure, words) }] : [];
  });
  return (
    <Section title={t('example.about')}>
      <p className="inspector-note">{ref({ key: `example.${id}.story` })}</p>
      {rows.length > 0 && (
        <table className="example-rows">
          <thead>
            <tr>
              <th scope="col">{t('example.column.figure')}</th>
              <th scope="col">{t('example.column.published')}</th>
              <th scope="col">{t('example.column.ours')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ measure, published: printed, unit, ours, why }) => (
              <tr key={measure}>
                <th scope="row">
                  {ref(figureName(measure))}
                  {why !== undefined && <p className="caption">{ref({ key: `published.why.${why}` })}</p>}
                </th>
                <td>{`${groupThousands(printed)} ${unit}`.trimEnd()}</td>
                <td>{ours}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="inspector-note">
        <strong>{t('example.gap')}</strong> {ref({ key: `example.${id}.gap` })}
      </p>
      {published.sources.length > 0 && (
        <details className="example-sources">
          <summary>{t('example.sources', { n: published.sources.length })}</summary>
          <ul>
            {published.sources.map(({ title, url }) => (
              <li key={title}>
                {url === undefined ? (
                  title
                ) : (
                  <a href={url} target="_blank" rel="noreferrer">
                    {title}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

/** In the unit of what is printed beside it; where inputs differ with both ends, as in the strip. */
function oursOf(figure: Figure, words: Words): string {
  return `${fullFigure(figure)} ${unitWords(figure.unit, words)}`.trimEnd();
}

/** Comes after the first figures: the table of what is published is not part of the first screen. */
function usePublished(ref: string): PublishedOfExample | undefined {
  const [known, setKnown] = useState<{ readonly ref: string; readonly published: PublishedOfExample }>();
  useEffect(() => {
    let wanted = ref !== '';
    if (wanted)
      void import('../../model/design/examples/published-of.ts').then(({ publishedOf }) => {
        if (wanted) setKnown({ ref, published: publishedOf(ref) });
      });
    return () => {
      wanted = false;
    };
  }, [ref]);
  return known?.ref === ref ? known.published : undefined;
}
