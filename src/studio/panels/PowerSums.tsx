/** Figures of the site's power, as the report has them; a press explains them. */

import { frame } from '../shell/frame.ts';
import { useText } from '../shell/use-text.ts';
import { useStudio } from '../store/current-studio.ts';
import { Line, Section } from './InspectorParts.tsx';
import { figureText } from './power-words.ts';

const rows = [
  ['power.it.peak', 'power.rows.it'],
  ['power.facility.peak', 'power.rows.facility'],
  ['power.headroom', 'power.rows.headroom'],
  ['power.stranded', 'power.rows.stranded'],
  ['power.loss.chain', 'power.rows.chain'],
] as const;

export function PowerSums() {
  const { t } = useText();
  const figures = useStudio((state) => state.answer?.report.figures);
  if (!figures) return null;
  return (
    <Section title={t('power.sums')}>
      <dl className="inspector-lines">
        {rows.map(([id, name]) => {
          const figure = figures[id];
          return figure ? (
            <Line key={id} name={t(name)}>
              <button
                type="button"
                className="inspector-link"
                onClick={(event) => frame.pop({ kind: 'figure', id, at: event.currentTarget.getBoundingClientRect() })}
              >
                {figureText(figure)}
              </button>
            </Line>
          ) : null;
        })}
      </dl>
    </Section>
  );
}
