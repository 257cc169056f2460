/** Reads where in a cabinet things sit: 'U9..18, U28..35', 'U5+8' (every 8 units), 'OU3..10', 'bay 1..80'. */

/** More than any cabinet has; keeps a mistyped range from filling memory. */
const mostUnits = 1000;

export type SlotStandard = 'U' | 'OU' | 'bay';

export interface SlotPlaces {
  readonly standard: SlotStandard;
  /** Lowest unit of each thing, in order; shorter than the count when the text names too few places. */
  readonly units: readonly number[];
  /** Units from one thing to the next where the text says so: what one thing may be high at most. */
  readonly stride: number;
}

/** Null when there is no text or it is no list of slots: such things are placed in order from the bottom. */
export function readSlotPlaces(text: string | undefined, count: number): SlotPlaces | null {
  if (text === undefined) return null;
  let standard: SlotStandard | null = null;
  let stride = 1;
  const units: number[] = [];
  for (const piece of text.split(',')) {
    const match = /^\s*(U|OU|bay)?\s*(\d+)(?:\s*\.\.\s*(?:U|OU|bay)?\s*(\d+)|\s*\+\s*(\d+))?\s*$/i.exec(piece);
    if (!match) return null;
    const [, prefix, first, last, step] = match;
    if (prefix) standard ??= prefix.toUpperCase() === 'U' ? 'U' : prefix.toUpperCase() === 'OU' ? 'OU' : 'bay';
    const from = Number(first);
    if (step !== undefined) {
      stride = Math.max(1, Number(step));
      for (let unit = from; units.length < Math.min(count, mostUnits); unit += stride) units.push(unit);
    } else {
      for (
        let unit = from;
        unit <= (last === undefined ? from : Number(last)) && units.length < Math.min(count, mostUnits);
        unit++
      ) {
        units.push(unit);
      }
    }
  }
  return { standard: standard ?? 'U', units, stride };
}
