/** The hallmark of the product: how a figure follows from its inputs, by sign, frame and word. */
import type { FigureKind } from '../../model/report/report.ts';
import { useText } from '../shell/use-text.ts';
import { tokens } from '../theme/tokens.ts';
import './ProofMark.css';

/** `updating` exists on screen only: the figure belongs to an older revision. */
export type Mark = FigureKind | 'updating';

export function ProofMark({ mark, word = false }: { readonly mark: Mark; readonly word?: boolean }) {
  const { t } = useText();
  const name = t(`mark.${mark}`);
  return (
    <span className="proof" data-mark={mark} data-word={word} title={word ? undefined : name}>
      <span className="proof-sign" aria-hidden="true">
        {tokens.proof[mark].sign}
      </span>
      {word ? name : <span className="visually-hidden">{name}</span>}
    </span>
  );
}
