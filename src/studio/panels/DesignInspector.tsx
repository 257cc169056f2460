/** The inspector when nothing is selected: the design itself, its networks, and what in it is only assumed. */

import type { Design } from '../../model/design/design.ts';
import { loadExample } from '../../model/design/examples/load-example.ts';
import { groupThousands } from '../../model/units/format.ts';
import { visibleLine } from '../../text/index.ts';
import { examples } from '../shell/examples.ts';
import { Segments } from '../shell/Segments.tsx';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { assumptionsOf } from './assumptions.ts';
import { ExampleStory } from './ExampleStory.tsx';
import { Head, Line, Section } from './InspectorParts.tsx';

const counts = ['cards.count', 'nodes.count', 'cabinets.count'] as const;

export function DesignInspector() {
  const { t, ref } = useText();
  const design = useStudio((state) => state.design);
  const report = useStudio((state) => state.answer?.report);
  const assumptions = assumptionsOf(design);
  return (
    <div className="inspector">
      <Head title={visibleLine(design.name)} subtitle={visibleLine(design.note ?? t('design.subtitle'))} />
      <ExampleSlider />
      <ExampleStory />
      <Section title={t('design.counts')}>
        <dl className="inspector-lines">
          {counts.map((id) => {
            const value = report?.figures[id]?.value;
            return value === undefined || value === null ? null : (
              <Line key={id} name={ref({ key: `figure.${id}` })}>
                {groupThousands(value)}
              </Line>
            );
          })}
        </dl>
      </Section>
      <Section title={t('outline.nets')} end={Object.keys(design.nets).length}>
        <ul className="inspector-list">
          {Object.entries(design.nets).map(([id, net]) => (
            <li key={id}>
              <button type="button" className="inspector-link" onClick={() => studio.select([id])}>
                {visibleLine(net.name ?? id)}
              </button>
              <span className="caption">{id}</span>
              <span className="inspector-end">{net.rate}</span>
            </li>
          ))}
        </ul>
      </Section>
      {assumptions.length > 0 && (
        <Section title={t('design.assumed')} end={assumptions.length}>
          <ul className="inspector-list">
            {assumptions.map(({ where, text }) => (
              <li key={`${where} ${text}`}>
                <span>
                  <span className="mono">{where}</span> <span className="caption">{visibleLine(text)}</span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p className="inspector-section inspector-note">{t('design.select-hint')}</p>
    </div>
  );
}

const sizeStep = 'edit.design-size';

/** The size that an example was made with; undefined once the user owns that part of it. */
function sizeOf(design: Design, id: string, parameter: string): string | undefined {
  const size = design.made?.find(({ by }) => by === id)?.with[parameter];
  return size === undefined ? undefined : String(size);
}

/** An example with a parameter is made again at another size. */
function ExampleSlider() {
  const { t } = useText();
  const origin = useStudio((state) => state.origin);
  const design = useStudio((state) => state.design);
  const done = useStudio((state) => state.done);
  if (origin.kind !== 'example') return null;
  const [id, query = ''] = origin.ref.split('?');
  const slider = examples.find((example) => example.id === id)?.slider;
  if (!slider) return null;
  const opened = new URLSearchParams(query).get(slider.parameter) ?? String(slider.standard);
  const size = done.findLast(({ title }) => title === sizeStep)?.after ?? done[0]?.before ?? design;
  const refOf = (each: number | string) => `${id}?${slider.parameter}=${each}`;
  const value = sizeOf(size, id ?? '', slider.parameter) ?? opened;
  // Only sizes were changed so far: one more step. What the user edited stays a design of its own.
  const change = async (next: string) => {
    const made = await loadExample(refOf(next));
    if (made.ok && studio.state().done.every(({ title }) => title === sizeStep)) {
      studio.dispatch({ kind: 'design/replace', design: made.design }, sizeStep);
    } else void studio.openExample(refOf(next));
  };
  return (
    <Section title={t('design.size')}>
      <Segments
        label={t(slider.text)}
        value={value}
        segments={slider.values.map((each) => ({ value: String(each), label: String(each) }))}
        onChange={(next) => void change(next)}
      />
      <p className="caption">{t(slider.text)}</p>
    </Section>
  );
}
