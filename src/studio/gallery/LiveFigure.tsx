/** One figure of a system that runs: label with mark, value with unit, and how it is counted. */
import type { Figure } from '../../model/report/report.ts';
import { displayFigure } from '../marks/display.ts';
import { ProofMark } from '../marks/ProofMark.tsx';
import { useText } from '../shell/use-text.ts';

export interface LiveFigureProps {
  readonly id: string;
  readonly label: string;
  readonly figure: Figure | undefined;
  readonly note?: string | undefined;
  readonly updating: boolean;
}

export function LiveFigure({ id, label, figure, note, updating }: LiveFigureProps) {
  const { t, ref } = useText();
  const shown = figure && displayFigure(figure);
  return (
    <div className="live-figure" data-figure={id} data-updating={updating} title={figure && ref(figure.convention)}>
      <dt className="caption">
        {label}
        {figure && <ProofMark mark={updating ? 'updating' : figure.kind} />}
      </dt>
      <dd>
        <span className="live-value">{shown?.number ?? '—'}</span>
        {shown?.unit && <span className="live-unit"> {shown.unit}</span>}
        <span className="live-note caption">{figure ? note : t('gallery.computing')}</span>
      </dd>
    </div>
  );
}
