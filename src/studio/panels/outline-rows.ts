/**
 * The rows of the outline, made from the design as they are opened: what is closed costs nothing, so that a million
 * cards are a handful of rows. Long runs of equal things are folded into ranges.
 */
import type { Design, HoldName, Path } from '../../model/design/design.ts';
import { shortNameOf } from '../../model/layout/label.ts';
import { countIn, eachThing, type OpenBox, openSite, openThing, type Thing } from '../../model/layout/walk.ts';
import type { Words } from '../shell/use-text.ts';
import type { Looks, ThingLook } from './thing-glyph.ts';

export interface OutlineRow {
  readonly key: string;
  readonly depth: number;
  readonly label: string;
  readonly detail?: string;
  readonly look?: ThingLook;
  /** What choosing the row selects. */
  readonly address?: Path;
  /** The row stands for a place that can be entered. */
  readonly place?: Path;
  readonly open: boolean;
  readonly canOpen: boolean;
  readonly off?: boolean;
  /** Differs from its kind, or something inside does. */
  readonly changed?: boolean;
}

/** More equal things than this are shown as ranges of this many. */
const fold = 100;

export interface OutlineInput {
  readonly design: Design;
  readonly opened: ReadonlySet<string>;
  readonly looks: Looks;
  readonly words: Words;
}

export function outlineRows(input: OutlineInput): readonly OutlineRow[] {
  const { design, opened, words } = input;
  const rows: OutlineRow[] = [];
  const section = (key: string, label: string, count: number, fill: () => void) => {
    const open = opened.has(key);
    rows.push({ key, depth: 0, label, detail: String(count), open, canOpen: count > 0 });
    if (open) fill();
  };
  const holds = Object.keys(design.holds);
  section('things', words.t('outline.things'), holds.length, () => boxRows(input, rows, openSite(design), '', 1));
  section('nets', words.t('outline.nets'), Object.keys(design.nets).length, () => netRows(input, rows));
  const supplies = design.supply ?? [];
  section('supply', words.t('outline.supply'), supplies.length, () => {
    for (const { id, kind } of supplies) {
      rows.push({ key: `supply ${id}`, depth: 1, label: id, detail: kind, address: id, open: false, canOpen: false });
    }
  });
  return rows;
}

function netRows({ design, opened }: OutlineInput, rows: OutlineRow[]): void {
  for (const [id, net] of Object.entries(design.nets)) {
    const key = `net ${id}`;
    const open = opened.has(key);
    rows.push({
      key,
      depth: 1,
      label: net.name ?? id,
      detail: net.rate,
      address: id,
      open,
      canOpen: net.wires.length > 0,
    });
    if (!open) continue;
    for (const wire of net.wires) {
      const far = 'to' in wire ? wire.to : 'edge' in wire ? wire.edge : wire.id;
      const address = `${id}.${wire.id}`;
      rows.push({
        key: address,
        depth: 2,
        label: wire.id,
        detail: `${wire.each} → ${far}`,
        address,
        open: false,
        canOpen: false,
      });
    }
  }
}

function boxRows(input: OutlineInput, rows: OutlineRow[], box: OpenBox, prefix: string, depth: number): void {
  for (const name of Object.keys(box.holds)) holdRows(input, rows, box, prefix, name, depth);
}

function holdRows(
  input: OutlineInput,
  rows: OutlineRow[],
  box: OpenBox,
  prefix: string,
  name: HoldName,
  depth: number,
): void {
  const { design, opened, looks } = input;
  const count = countIn(box, name);
  const hold = box.holds[name];
  if (!hold || count === 0) return;
  const things = () => {
    const all: Thing[] = [];
    eachThing(design, box, prefix, name, (thing) => all.push(thing));
    return all;
  };
  if (count === 1) {
    for (const thing of things()) thingRow(input, rows, thing, depth);
    return;
  }
  const key = `${prefix}${name}[*]`;
  const open = opened.has(key);
  rows.push({
    key,
    depth,
    label: name,
    detail: [kindWord(input, { ...hold, hold: name }), `×${count}`].filter(Boolean).join(' '),
    look: looks({ ...hold, hold: name }),
    open,
    canOpen: true,
  });
  if (!open) return;
  const all = things();
  if (count <= fold) {
    for (const thing of all) thingRow(input, rows, thing, depth + 1);
    return;
  }
  for (let from = 0; from < count; from += fold) {
    const part = all.slice(from, from + fold);
    const first = part[0];
    const last = part.at(-1);
    if (!first || !last) continue;
    const rangeKey = `${first.address}..`;
    const rangeOpen = opened.has(rangeKey);
    const label = `${shortNameOf(design, first.address)} – ${shortNameOf(design, last.address)}`;
    rows.push({ key: rangeKey, depth: depth + 1, label, detail: `×${part.length}`, open: rangeOpen, canOpen: true });
    if (rangeOpen) for (const thing of part) thingRow(input, rows, thing, depth + 2);
  }
}

function thingRow(input: OutlineInput, rows: OutlineRow[], thing: Thing, depth: number): void {
  const { design, opened, looks } = input;
  const inside = openThing(design, thing);
  const canOpen = Object.keys(inside.holds).length > 0;
  const open = canOpen && opened.has(thing.address);
  rows.push({
    key: thing.address,
    depth,
    label: shortNameOf(design, thing.address),
    look: looks(thing),
    address: thing.address,
    ...(canOpen && { place: thing.address }),
    open,
    canOpen,
    off: thing.off,
    changed: thing.pending.length > 0,
  });
  if (open) boxRows(input, rows, inside, `${thing.address}/`, depth + 1);
}

/** The keys that must be open for the row of an address to be seen. */
export function keysAbove(address: Path): readonly string[] {
  const steps = address.split('/');
  const keys = ['things'];
  for (let depth = 0; depth < steps.length; depth++) {
    const prefix = steps
      .slice(0, depth)
      .map((step) => `${step}/`)
      .join('');
    const name = steps[depth]?.split('[')[0] ?? '';
    keys.push(`${prefix}${name}[*]`);
    const index = /\[(\d+)\]$/.exec(steps[depth] ?? '')?.[1];
    if (index) keys.push(`${prefix}${name}[${Math.floor((Number(index) - 1) / fold) * fold + 1}]..`);
    if (depth < steps.length - 1) keys.push(`${prefix}${steps[depth]}`);
  }
  return keys;
}

/** What a hold is, in the language of the page; nothing where its name says the same. */
function kindWord({ words, looks, design }: OutlineInput, hold: Parameters<Looks>[0]): string {
  const shape = hold.block === undefined ? undefined : design.blocks[hold.block]?.is;
  const { role, tint } = looks(hold);
  const word = shape === undefined ? words.t(`canvas.role.${role}`) : words.ref({ key: `kind.${shape}.${tint}` });
  return word.toLowerCase() === hold.hold?.toLowerCase() ? '' : word;
}
