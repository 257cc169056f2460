/**
 * Inputs that figures are missing, and the edit that says one: `maker/part@1#peakPower`, `feed#ratedPower`,
 * `cabinet#mass`, `scale-up.up/module#price`, `facility.elecPrice`. Each is said where the document says such things.
 */
import { kinds } from '../catalogue/kinds/kinds.ts';
import type { Catalogue, Part, PartKind, PartRef } from '../catalogue/part.ts';
import { readFigure } from '../catalogue/part-figure.ts';
import { parseQuantity } from '../units/quantity.ts';
import type { Dimension } from '../units/unit-table.ts';
import type { BlockShape, Design, Medium, Wire } from './design.ts';
import { exampleFigure, examples, ownFigure, ownRef, type WithPart, withFigure } from './own-parts.ts';
import { parseDesign } from './parse-design.ts';

export type UnknownInput =
  | { readonly kind: 'part'; readonly ref: PartRef; readonly field: string }
  | { readonly kind: 'supply'; readonly id: string; readonly field: string }
  /** A box that no part stands for yet. */
  | { readonly kind: 'box'; readonly block: string; readonly field: string }
  | {
      readonly kind: 'medium';
      readonly net: string;
      readonly wire: string;
      readonly of: 'module' | 'cable';
      readonly field: string;
    }
  /** Of something without a part of its own: a line of the price book, by name. */
  | { readonly kind: 'price'; readonly name: string }
  | { readonly kind: 'facility'; readonly field: string }
  /** Follows from what is drawn, or is told elsewhere. */
  | { readonly kind: 'other' };

export interface Needed {
  /** As the report names it, without how often. */
  readonly input: string;
  readonly times: number;
  /** Ids of the figures that miss it. */
  readonly figures: readonly string[];
}

type Missing = Readonly<Record<string, { readonly missing?: readonly string[] }>>;

/** Every input that some figure misses, the one that most figures need first. */
export function neededInputs(figures: Missing): readonly Needed[] {
  const found = new Map<string, { times: number; figures: string[] }>();
  for (const [id, { missing = [] }] of Object.entries(figures)) {
    for (const text of missing) {
      const [, input = text, count = '1'] = /^(.*?)(?: × ([\d,]+))?$/.exec(text) ?? [];
      const entry = found.get(input) ?? { times: 0, figures: [] };
      entry.times = Math.max(entry.times, Number(count.replaceAll(',', '')));
      if (!entry.figures.includes(id)) entry.figures.push(id);
      found.set(input, entry);
    }
  }
  return [...found]
    .map(([input, entry]) => ({ input, ...entry }))
    .sort((a, b) => b.figures.length - a.figures.length || (a.input < b.input ? -1 : 1));
}

const facilityFields = ['climate', 'plant', 'building', 'elecPrice', 'years', 'discount'];

export function inputOf(design: Design, catalogue: Catalogue, input: string): UnknownInput {
  const [, facility] = /^facility\.(\w+)$/.exec(input) ?? [];
  if (facility !== undefined) {
    return facilityFields.includes(facility) ? { kind: 'facility', field: facility } : { kind: 'other' };
  }
  const [, what = '', field = ''] = /^(.+)#(\w+)$/.exec(input) ?? [];
  if (field === '') return { kind: 'other' };
  const part = catalogue.part(what);
  // A floor without a figure is named by its width; where that is stated, the depth is what it lacks.
  if (part) return { kind: 'part', ref: what, field: field === 'width' && readFigure(part, field) ? 'depth' : field };
  const isWiring = /\/(module|cable)$/.test(what);
  const isSupply = design.supply?.some(({ id }) => id === what) === true;
  if (field === 'price' && (isWiring || isSupply)) return { kind: 'price', name: what };
  if (isSupply) return { kind: 'supply', id: what, field };
  const [, net = '', wireId = '', of] = /^([^./]+)\.([^/]+)\/(module|cable)$/.exec(what) ?? [];
  if (of === 'module' || of === 'cable') {
    const wire = wireOf(design, net, wireId);
    const medium = wire && (wire.medium ?? design.nets[net]?.medium);
    // Only then does the medium stand for the thing itself.
    const fits = of === 'module' ? medium === 'optics' : medium === 'copper';
    return wire && fits ? { kind: 'medium', net, wire: wireId, of, field } : { kind: 'other' };
  }
  const block = blockCalled(design, what);
  return block === undefined ? { kind: 'other' } : { kind: 'box', block, field };
}

/** What such an input is measured in, as an example; undefined for a choice. */
export function exampleOf(input: UnknownInput, catalogue: Catalogue): string | undefined {
  if (input.kind === 'facility') return facilityExamples[input.field];
  if (input.kind === 'other') return undefined;
  if (input.kind === 'price') return examples.money;
  const kind = input.kind === 'part' ? catalogue.part(input.ref)?.kind : undefined;
  if (kind) return exampleFigure(kind, input.field);
  const dimension = dimensionOf(input);
  return dimension && examples[dimension];
}

const facilityExamples: Readonly<Record<string, string>> = {
  building: '11 USD/W',
  elecPrice: '0.08 USD/kWh',
  years: '5 yr',
  discount: '8 %',
};
/** Of fields that only supplies have. */
const supplyDimensions: Readonly<Record<string, Dimension>> = {
  ratedHeat: 'power',
  supplyMax: 'temperature',
  flow: 'flow',
};

function dimensionOf({ field }: { readonly field: string }): Dimension | undefined {
  const form = Object.values(kinds).find((each) => Object.hasOwn(each, field));
  return supplyDimensions[field] ?? form?.[field]?.dimensions[0];
}

/** Refused with the words for it where the text is no such quantity. */
export function fillInput(design: Design, catalogue: Catalogue, input: UnknownInput, given: string): WithPart {
  const value = given.trim();
  switch (input.kind) {
    case 'part':
      return withFigure(design, catalogue, input.ref, input.field, value);
    case 'supply': {
      const dimension = dimensionOf(input);
      if (!parseQuantity(value, dimension).ok) return unreadable(value, exampleOf(input, catalogue));
      const supply = design.supply?.map((entry) =>
        entry.id === input.id ? { ...entry, set: { ...entry.set, [input.field]: value } } : entry,
      );
      return opened({ ...design, ...(supply && { supply }) }, '');
    }
    case 'box': {
      const block = design.blocks[input.block];
      if (!block) return unreadable(value, undefined);
      return withNewPart(design, catalogue, input, kindOfShape[block.is], input.block, value, (ref) => ({
        ...design,
        blocks: { ...design.blocks, [input.block]: { ...block, part: ref } },
      }));
    }
    case 'medium':
      return withNewPart(design, catalogue, input, input.of, `${input.net} ${input.wire} ${input.of}`, value, (ref) =>
        withMedium(design, input.net, input.wire, ref),
      );
    case 'price':
      if (!parseQuantity(value, 'money').ok) return unreadable(value, examples.money);
      return opened(withPrice(design, input.name, value), '');
    case 'facility': {
      if (!isFacility(input.field, value)) return unreadable(value, facilityExamples[input.field]);
      return opened({ ...design, facility: { ...design.facility, [input.field]: value } }, '');
    }
    case 'other':
      return unreadable(value, undefined);
    default:
      return input satisfies never;
  }
}

const kindOfShape: Readonly<Record<BlockShape, PartKind>> = {
  cabinet: 'cabinet',
  node: 'node',
  tray: 'node',
  board: 'node',
  group: 'cabinet',
};

function withNewPart(
  design: Design,
  catalogue: Catalogue,
  input: Exclude<UnknownInput, { readonly kind: 'facility' | 'price' | 'other' }>,
  kind: PartKind,
  name: string,
  value: string,
  place: (ref: PartRef) => Design,
): WithPart {
  const form = kinds[kind][input.field];
  const read = parseQuantity(value);
  if (!form || !read.ok || !form.dimensions.includes(read.value.dimension)) {
    return unreadable(value, exampleOf(input, catalogue));
  }
  const ref = ownRef(design, name);
  const part: Part = { kind, name, maker: 'own', figures: { [input.field]: ownFigure(value) } };
  return opened({ ...place(ref), parts: { ...design.parts, [ref]: part } }, ref);
}

function withMedium(design: Design, netId: string, wireId: string, medium: Medium): Design {
  const net = design.nets[netId];
  if (!net) return design;
  const wires = net.wires.map((wire): Wire => (wire.id === wireId ? { ...wire, medium } : wire));
  return { ...design, nets: { ...design.nets, [netId]: { ...net, wires } } };
}

/** A new line of the price book, in the place of an earlier one of the same thing. */
function withPrice(design: Design, name: string, mode: string): Design {
  const lines = Array.isArray(design.prices?.lines) ? (design.prices.lines as readonly unknown[]) : [];
  const others = lines.filter((line) => (line as { readonly part?: unknown } | null)?.part !== name);
  return { ...design, prices: { ...design.prices, lines: [...others, { part: name, mode }] } };
}

function isFacility(field: string, text: string): boolean {
  if (field === 'climate' || field === 'plant') return text !== '';
  if (field === 'years') return parseQuantity(text, 'time').ok;
  if (field === 'discount') {
    const read = parseQuantity(text, 'ratio');
    return read.ok && read.value.value <= 1;
  }
  const [, money, unit] = /^(.*\S)\s*\/\s*(kWh|MWh|W|MW)$/.exec(text) ?? [];
  return parseQuantity(money, 'money').ok && /Wh$/.test(unit ?? '') === (field === 'elecPrice');
}

function wireOf(design: Design, net: string, wire: string): Wire | undefined {
  return Object.hasOwn(design.nets, net) ? design.nets[net]?.wires.find(({ id }) => id === wire) : undefined;
}

/** The kind of box under a name, where it has no part that could state the figure. */
function blockCalled(design: Design, name: string): string | undefined {
  const holds = [design.holds, ...Object.values(design.blocks).map((block) => block.holds)];
  for (const record of holds) {
    const hold = Object.hasOwn(record, name) ? record[name] : undefined;
    if (hold?.block !== undefined && design.blocks[hold.block]?.part === undefined) return hold.block;
  }
  return Object.hasOwn(design.blocks, name) && design.blocks[name]?.part === undefined ? name : undefined;
}

function opened(design: Design, ref: PartRef): WithPart {
  const parsed = parseDesign(design);
  return parsed.ok ? { ok: true, design: parsed.design, ref } : { ok: false, message: parsed.refusal.message };
}

function unreadable(text: string, example: string | undefined): WithPart {
  return {
    ok: false,
    message: { key: 'unknowns.wrong', params: { text: text.slice(0, 60), example: example ?? '1 kW' } },
  };
}
