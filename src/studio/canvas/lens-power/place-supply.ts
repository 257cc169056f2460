/** The edit that a supply from the palette makes: a new record that serves what it was put on. */
import type { Design, Supply, SupplyKind } from '../../../model/design/design.ts';
import { sayRef } from '../../../text/index.ts';
import { studio } from '../../store/current-studio.ts';
import { newHoldName } from '../acts/names.ts';
import { type Drawing, drawingOf } from '../drawing.ts';

/** A hold of cabinets, or a supply that is fed. */
export type SupplyTarget = { readonly hold: string } | { readonly supply: string };

export type SupplyPlacing =
  | {
      readonly ok: true;
      readonly supply: Supply;
      readonly what: string;
      /** Members of each way. */
      readonly members: number;
    }
  | { readonly ok: false; readonly key: 'supply.place.where' | 'supply.place.cools' };

const cooling: ReadonlySet<SupplyKind> = new Set(['plant', 'cdu', 'cdm', 'door']);
/** One path of these is the rule; of what distributes, two. */
const single: ReadonlySet<SupplyKind> = new Set(['grid', 'generator', 'transformer', 'plant', 'cdu', 'cdm', 'door']);

export function supplyOn(drawing: Drawing, kind: SupplyKind, target: SupplyTarget | undefined): SupplyPlacing {
  if (!target) return { ok: false, key: 'supply.place.where' };
  const { design } = drawing;
  const id = newHoldName(design, kind);
  if ('supply' in target) {
    const below = design.supply?.find((one) => one.id === target.supply);
    if (!below) return { ok: false, key: 'supply.place.where' };
    const feedsCooler = cooling.has(below.kind);
    if (cooling.has(kind) && !(kind === 'plant' && feedsCooler)) return { ok: false, key: 'supply.place.cools' };
    const ways = single.has(kind) ? 1 : (below.ways ?? 1);
    return { ok: true, supply: made(id, kind, below.id, undefined, ways), what: below.id, members: 1 };
  }
  const cabinets = drawing.plan.cabinets.filter((one) => one.hold === target.hold && !one.supply && !one.off);
  const every = everyOf(kind, cabinets.length, rowLength(cabinets));
  const ways = single.has(kind) ? 1 : 2;
  return {
    ok: true,
    supply: made(id, kind, target.hold, every, ways),
    what: target.hold,
    members: every === undefined ? 1 : Math.ceil(cabinets.length / every),
  };
}

/** Undefined: one for all. */
function everyOf(kind: SupplyKind, cabinets: number, inRow: number): number | undefined {
  switch (kind) {
    case 'feed':
    case 'pdu':
    case 'shelf':
    case 'busbar':
    case 'door':
      return 1;
    case 'cdm':
      return Math.min(2, cabinets);
    case 'cdu':
    case 'busway':
    case 'rpp':
      return inRow;
    default:
      return undefined;
  }
}

function rowLength(cabinets: Drawing['plan']['cabinets']): number {
  const [first] = cabinets;
  return Math.max(1, cabinets.filter(({ row }) => row === first?.row).length);
}

function made(id: string, kind: SupplyKind, serves: string, every: number | undefined, ways: number): Supply {
  return { id, kind, serves: [serves], ...(every !== undefined && { every }), ...(ways > 1 && { ways }) };
}

/** What an address of the selection stands for: a drawn supply, or the hold of the cabinet around it. */
export function targetOf(drawing: Drawing, address: string | undefined): SupplyTarget | undefined {
  if (address === undefined) return undefined;
  const id = address.replace(/[[/].*$/, '');
  if (isSupply(drawing.design, id)) return { supply: id };
  const cabinet = drawing.cabinetOf(address);
  if (!cabinet) return undefined;
  return cabinet.supply ? { supply: cabinet.hold } : { hold: cabinet.hold };
}

const isSupply = (design: Design, id: string): boolean => design.supply?.some((one) => one.id === id) ?? false;

/** Sends it as one step; what refuses it is said. */
export function dispatchSupply(supply: Supply): boolean {
  const refusal = studio.dispatch({ kind: 'supply/add', supply }, 'step.supply-place');
  if (refusal) return false;
  studio.show({ lens: 'power' });
  studio.select([supply.id]);
  return true;
}

/** By keys: on what is selected, or on the first kind of cabinet. */
export function placeSupplyAtSelection(kind: SupplyKind): void {
  const { design, language, selection } = studio.state();
  const drawing = drawingOf(design);
  const [first] = drawing.plan.cabinets;
  const target = targetOf(drawing, selection[0]) ?? (first && !first.supply ? { hold: first.hold } : undefined);
  const placing = supplyOn(drawing, kind, target);
  if (placing.ok) dispatchSupply(placing.supply);
  else {
    const name = sayRef(language, { key: `supply.kind.${kind}` });
    studio.say({ tone: 'warning', key: placing.key, params: { name } });
  }
}
