/** The gallery as plain data: each published row, our value, the difference, the band, the source. */
import { type AnswerClass, answerClass, type ClassId } from '../solvers/workload/confidence/classes.ts';
import { round9 } from '../units/round.ts';
import { scoreGallery } from './gallery.ts';
import { type MissingKey, type Quantity, quantities, type Score, speedError } from './score.ts';
import { type ClassErrors, errorsByClass } from './scoreboard.ts';
import { tableOfScore } from './tables.ts';

export interface GalleryRow {
  readonly id: string;
  readonly subject: string;
  readonly quantity: Quantity;
  readonly unit: string;
  readonly published: number;
  /** Null where the row cannot be scored; `missing` says why. */
  readonly ours: number | null;
  /** Ours over published less 1, per cent of the quantity as printed. */
  readonly differencePct: number | null;
  /** The same as speed: plus means that the model is too fast. */
  readonly speedPct: number | null;
  readonly class?: ClassId;
  readonly label?: AnswerClass['label'];
  readonly band?: AnswerClass['band'];
  readonly insideBand?: boolean;
  readonly profile?: string;
  /** The plan as printed does not fit the memory by our count. */
  readonly overfull?: true;
  readonly missing?: MissingKey;
  readonly table: string;
  readonly source: string;
  readonly url: string;
}

export interface GalleryReport {
  readonly rows: readonly GalleryRow[];
  readonly classes: readonly (ClassErrors & AnswerClass)[];
  readonly scored: number;
  readonly unscored: number;
}

export function buildGalleryReport(): GalleryReport {
  const scores = scoreGallery();
  const rows = scores.map(rowOf);
  const scored = rows.filter(({ ours }) => ours !== null).length;
  return {
    rows,
    classes: errorsByClass(scores).map((errors) => ({
      ...errors,
      meanPct: round9(errors.meanPct),
      medianPct: round9(errors.medianPct),
      biasPct: round9(errors.biasPct),
      lowestPct: round9(errors.lowestPct),
      highestPct: round9(errors.highestPct),
      ...answerClass(errors.classId),
    })),
    scored,
    unscored: rows.length - scored,
  };
}

function rowOf(score: Score): GalleryRow {
  const { source, url, id: table } = tableOfScore(score.id);
  const { outcome } = score;
  const common = {
    id: score.id,
    subject: score.subject,
    quantity: score.quantity,
    unit: quantities[score.quantity].unit,
    published: round9(score.published),
    table,
    source,
    url,
  };
  const error = speedError(score);
  if ('missing' in outcome || error === undefined)
    return {
      ...common,
      ours: null,
      differencePct: null,
      speedPct: null,
      ...('missing' in outcome && { missing: outcome.missing }),
    };
  const { classId, profile } = outcome;
  const { label, band } = answerClass(classId);
  const speedPct = 100 * error;
  return {
    ...common,
    ours: round9(outcome.ours),
    differencePct: round9(100 * (outcome.ours / score.published - 1)),
    speedPct: round9(speedPct),
    class: classId,
    label,
    ...(band && { band, insideBand: speedPct >= band.lowPct && speedPct <= band.highPct }),
    profile,
    ...(outcome.overfull && { overfull: true }),
  };
}
