/** Places and wires of the machine, gathered into lines. */
import type { Catalogue, Part } from '../../catalogue/part.ts';
import { readFigure } from '../../catalogue/part-figure.ts';
import type { Machine, Place } from '../../machine/machine.ts';
import type { PartsListCategory, PartsListLine } from '../../report/parts-list.ts';
import { citationOf } from './citation.ts';
import { wireLines } from './wire-lines.ts';

interface Draft {
  readonly key: string;
  readonly level: number;
  readonly parentKey: string;
  readonly first: Place;
  readonly part?: Part;
  readonly included: boolean;
  total: number;
  /** Different values met: one means that every parent has the same number. */
  readonly perParent: Set<number>;
  readonly counts: string[];
}

/** Classes that differ only by an exception share a line when part and parents agree. */
export function buildPartsList(machine: Machine, catalogue: Catalogue): readonly PartsListLine[] {
  const drafts = new Map<string, Draft>();
  gather(machine.places, { key: '', level: 1, included: false, groups: 1 }, machine, drafts);
  const ordered = [...drafts.values()];
  const lineOf = new Map(ordered.map(({ key }, index) => [key, index + 1]));
  const places = ordered.map((draft, index) =>
    finish(draft, index + 1, lineOf.get(draft.parentKey), machine, catalogue),
  );
  return [...places, ...wireLines(machine, catalogue, places.length + 1)];
}

interface Above {
  readonly key: string;
  readonly level: number;
  readonly included: boolean;
  /** Groups between that parent and here, multiplied: they have no line of their own. */
  readonly groups: number;
}

function gather(places: readonly Place[], above: Above, machine: Machine, drafts: Map<string, Draft>): void {
  for (const place of places) {
    const part = place.part === undefined ? undefined : machine.parts[place.part];
    const key = `${above.key}/${place.hold}=${place.part ?? place.block ?? ''}`;
    // A group (scalable unit, pod) has no body: what it holds belongs to what is above.
    const isBody = place.shape !== 'group' || place.part !== undefined;
    if (isBody) addTo(drafts, key, place, part, above);
    const comesFilled = part !== undefined && place.inside.length > 0 && readFigure(part, 'peakPower') !== undefined;
    const included = above.included || comesFilled;
    const next = isBody
      ? { key, level: above.level + 1, included, groups: 1 }
      : { ...above, groups: above.groups * place.perParent };
    gather(place.inside, next, machine, drafts);
  }
}

function addTo(drafts: Map<string, Draft>, key: string, place: Place, part: Part | undefined, above: Above): void {
  const known = drafts.get(key);
  const draft = known ?? {
    key,
    level: above.level,
    parentKey: above.key,
    first: place,
    ...(part && { part }),
    included: above.included && place.dealtInto === undefined,
    total: 0,
    perParent: new Set<number>(),
    counts: [],
  };
  draft.total += place.count;
  draft.perParent.add(above.groups * place.perParent);
  draft.counts.push(place.address);
  if (!known) drafts.set(key, draft);
}

function finish(
  draft: Draft,
  line: number,
  parent: number | undefined,
  machine: Machine,
  catalogue: Catalogue,
): PartsListLine {
  const { first, part, total, included } = draft;
  const peak = readFigure(part, 'peakPower');
  const typical = readFigure(part, 'typicalPower');
  const mass = readFigure(part, 'mass');
  const height = part?.figures.height?.value;
  const [perParent] = draft.perParent;
  return {
    line,
    level: draft.level,
    ...(parent !== undefined && { parent }),
    category: categoryOf(first, part),
    maker: part?.maker ?? '',
    model: part?.name ?? first.block ?? first.hold,
    ...(first.part !== undefined && { part: first.part }),
    ...(part?.partNumber !== undefined && { partNumber: part.partNumber }),
    description: descriptionOf(first, part),
    ...(draft.perParent.size === 1 && perParent !== undefined && { perParent }),
    total,
    included,
    ...(peak && { unitPeakW: peak.value }),
    ...(typical && { unitTypicalW: typical.value }),
    ...(peak && !included && { totalPeakW: peak.value * total }),
    ...(mass && { unitMassKg: mass.value }),
    ...(height !== undefined && { height }),
    ...(part?.status !== undefined && { status: part.status }),
    ...citationOf(part, machine, catalogue),
    notes: part?.note ?? '',
    counts: draft.counts,
  };
}

function categoryOf(place: Place, part: Part | undefined): PartsListCategory {
  if (part) return part.kind;
  if (place.shape === 'cabinet' || place.shape === 'node') return place.shape;
  return place.block === undefined ? 'element' : 'box';
}

function descriptionOf(place: Place, part: Part | undefined): PartsListLine['description'] {
  if (part || place.part === undefined) return { key: `bom.category.${categoryOf(place, part)}` };
  return { key: 'bom.unknown-part', params: { part: place.part } };
}
