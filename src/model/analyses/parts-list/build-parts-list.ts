/** Places and wires of the machine, gathered into lines. */
import type { Catalogue, Part } from '../../catalogue/part.ts';
import { readFigure } from '../../catalogue/part-figure.ts';
import type { Machine, Place } from '../../machine/machine.ts';
import type { PartsListCategory, PartsListLine } from '../../report/parts-list.ts';
import { citationOf } from './citation.ts';
import { withPrices } from './line-prices.ts';
import { withSpares } from './spares.ts';
import { supplyLines } from './supply-lines.ts';
import { wireLines } from './wire-lines.ts';

interface Draft {
  readonly key: string;
  readonly level: number;
  readonly parentKey: string;
  readonly first: Place;
  readonly part?: Part;
  readonly included: boolean;
  total: number;
  /** Numbers met in the parents that have it at all. */
  readonly perParent: Set<number>;
  readonly counts: string[];
}

/** Classes that differ only by an exception share a line when part and parents agree. */
export function buildPartsList(machine: Machine, catalogue: Catalogue): readonly PartsListLine[] {
  const drafts = new Map<string, Draft>();
  gather(machine.places, { key: '', level: 1, included: false }, machine, drafts);
  const inside = new Map<string, Draft[]>();
  for (const draft of drafts.values()) {
    const known = inside.get(draft.parentKey);
    if (known) known.push(draft);
    else inside.set(draft.parentKey, [draft]);
  }
  const ordered = [...inTreeOrder(inside, '')];
  const lineOf = new Map(ordered.map(({ key }, index) => [key, index + 1]));
  const places = ordered.map((draft, index) => {
    const parent = drafts.get(draft.parentKey);
    return finish(
      draft,
      index + 1,
      parent && { line: lineOf.get(parent.key) ?? 0, total: parent.total },
      machine,
      catalogue,
    );
  });
  const supplies = supplyLines(machine, catalogue, places.length + 1);
  const lines = [...places, ...supplies, ...wireLines(machine, catalogue, places.length + supplies.length + 1)];
  return withPrices(withSpares(lines), machine, catalogue);
}

/** A box found late, because an exception brought it in, still stands under its parent. */
function* inTreeOrder(inside: ReadonlyMap<string, readonly Draft[]>, parentKey: string): Generator<Draft> {
  for (const draft of inside.get(parentKey) ?? []) {
    yield draft;
    yield* inTreeOrder(inside, draft.key);
  }
}

interface Above {
  readonly key: string;
  readonly level: number;
  readonly included: boolean;
}

/** What stands directly in one box, gathered line by line, and what is in that. */
function gather(places: readonly Place[], above: Above, machine: Machine, drafts: Map<string, Draft>): void {
  const perParent = new Map<string, number>();
  const bodies = [...bodiesIn(places)].map(({ place, groups }) => {
    const key = `${above.key}/${place.hold}=${place.part ?? place.block ?? ''}`;
    perParent.set(key, (perParent.get(key) ?? 0) + groups * place.perParent);
    return { place, key };
  });
  for (const { place, key } of bodies) {
    const part = place.part === undefined ? undefined : machine.parts[place.part];
    addTo(drafts, key, place, part, above).perParent.add(perParent.get(key) ?? 0);
    const comesFilled = part !== undefined && place.inside.length > 0 && readFigure(part, 'peakPower') !== undefined;
    gather(place.inside, { key, level: above.level + 1, included: above.included || comesFilled }, machine, drafts);
  }
}

/** A group (scalable unit, pod) has no body: what it holds belongs to what is above, as many times as there are groups. */
function* bodiesIn(places: readonly Place[], groups = 1): Generator<{ place: Place; groups: number }> {
  for (const place of places) {
    if (place.shape !== 'group' || place.part !== undefined) yield { place, groups };
    else yield* bodiesIn(place.inside, groups * place.perParent);
  }
}

function addTo(drafts: Map<string, Draft>, key: string, place: Place, part: Part | undefined, above: Above): Draft {
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
  draft.counts.push(place.address);
  if (!known) drafts.set(key, draft);
  return draft;
}

function finish(
  draft: Draft,
  line: number,
  parent: { readonly line: number; readonly total: number } | undefined,
  machine: Machine,
  catalogue: Catalogue,
): PartsListLine {
  const { first, part, total, included } = draft;
  const peak = readFigure(part, 'peakPower');
  const typical = readFigure(part, 'typicalPower');
  const mass = readFigure(part, 'mass');
  const height = part?.figures.height?.value;
  const [perParent = 0] = draft.perParent;
  const isSameInAll = draft.perParent.size === 1 && perParent * (parent?.total ?? 1) === total;
  return {
    line,
    level: draft.level,
    ...(parent && { parent: parent.line }),
    category: categoryOf(first, part),
    maker: part?.maker ?? '',
    model: part?.name ?? first.block ?? first.hold,
    ...(first.part !== undefined && { part: first.part }),
    ...(part?.partNumber !== undefined && { partNumber: part.partNumber }),
    description: descriptionOf(first, part),
    ...(isSameInAll && { perParent }),
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
