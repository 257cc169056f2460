/** What the lens puts over the hall beside its painting: boxes of supplies, and the legend. */

import { useStudio } from '../../store/current-studio.ts';
import { rampOf } from '../../theme/tokens.ts';
import { useWords } from '../words.ts';
import { FeedBoxes } from './FeedBoxes.tsx';
import type { PowerScene } from './paint-power.ts';
import './power.css';

export function PowerLayer({ scene }: { readonly scene: PowerScene }) {
  return (
    <div className="power-layer" data-lens="power">
      <FeedBoxes scene={scene} />
      <PowerLegend />
    </div>
  );
}

export function PowerLegend() {
  const say = useWords();
  const theme = useStudio((state) => state.theme);
  return (
    <figure className="power-legend floating" title={say('power.legend.limit')}>
      <figcaption>{say('power.legend')}</figcaption>
      <div className="power-legend-ramp">
        {rampOf(theme, 'ember').map((color) => (
          <span key={color} style={{ background: color }} />
        ))}
        <span className="power-legend-over" />
        <span className="power-legend-unknown" />
      </div>
      <div className="power-legend-words">
        <span>0 %</span>
        <span>50</span>
        <span>100</span>
        <span className="power-legend-word-over">{say('power.legend.over')}</span>
        <span>{say('power.legend.unknown')}</span>
      </div>
    </figure>
  );
}
