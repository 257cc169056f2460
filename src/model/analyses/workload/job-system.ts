/**
 * The machine as a job's solvers read it: the card from the catalogue, one tier for each network that joins its cards,
 * with the rates of the certified analysis as routed. What is not known is named and never guessed; the one prior is
 * latency, which can only be longer than what the drawing says.
 */
import type { Part, PartRef } from '../../catalogue/part.ts';
import { readFigure } from '../../catalogue/part-figure.ts';
import type { MachineFabric } from '../../machine/fabric.ts';
import type { Job } from '../../machine/jobs.ts';
import type { Machine } from '../../machine/machine.ts';
import type { Figure, PartInput, TextRef } from '../../report/report.ts';
import type { NetworkLimits } from '../../solvers/network-limits.ts';
import { fabricTraits } from '../../solvers/workload/silicon/fabric-tables.ts';
import { siliconOf } from '../../solvers/workload/silicon/silicon-tables.ts';
import type { Precision, WorkloadCard, WorkloadSystem, WorkloadTier } from '../../solvers/workload/system.ts';
import { directTiers } from './direct-tiers.ts';

export interface JobSystem {
  readonly system: WorkloadSystem;
  /** The part of the catalogue, with revision. */
  readonly part: PartRef;
  /** Devices that software sees in one card. */
  readonly devices: number;
  /** Devices that the scale-up network joins; absent without one. */
  readonly domain?: number;
  readonly inputs: readonly PartInput[];
  /** The machine is known, but not what kernels reach on this chip: times stay unknown. */
  readonly missing: readonly string[];
}

/** What is missing, and why in words where the names alone do not say it. */
export interface Lacking {
  readonly ok: false;
  readonly missing: readonly string[];
  readonly because?: TextRef;
}
export type FoundSystem = { readonly ok: true; readonly value: JobSystem } | Lacking;

export interface JoinedNet {
  readonly fabric: MachineFabric;
  readonly limits: NetworkLimits;
}

const precisions = ['bf16', 'fp8', 'fp4', 'int8'] as const satisfies readonly Precision[];

/** `nets`: those over which cards work together, in any order; `figures`: of the topology. */
export function jobSystem(
  job: Job,
  machine: Machine,
  nets: readonly JoinedNet[],
  figures: Readonly<Record<string, Figure>>,
): FoundSystem {
  const there = job.place.reduce((sum, { count }) => sum + count, 0);
  const cards = Math.min(job.cards ?? there, there);
  if (cards === 0) return { ok: false, missing: [`jobs.${job.id}.cards`] };
  const [kind, ...others] = job.place;
  if (!kind || others.length > 0) {
    const list = job.place.map(({ part, count }) => `${part ?? '?'} × ${count}`);
    const because = { key: 'because.workload.mixed', params: { kinds: list.join(', ') } };
    return { ok: false, missing: [`jobs.${job.id}.on`], because };
  }
  const found = cardOf(kind.part, machine);
  if (!found.ok) return found;
  const { card, devices } = found.value;
  const traits = fabricTraits(withoutRevision(found.value.part));
  const tiers = tiersOf(job, cards, found.value, nets, figures);
  if (!tiers.ok) return tiers;
  return {
    ok: true,
    value: {
      ...found.value,
      ...(tiers.value.domain !== undefined && { domain: tiers.value.domain }),
      system: {
        card,
        cards: cards * devices,
        tiers: tiers.value.tiers,
        ...(traits.dispatchSetupS !== undefined && { dispatchSetupS: traits.dispatchSetupS }),
      },
    },
  };
}

type Found<Value> = { readonly ok: true; readonly value: Value } | Lacking;

interface Tiers {
  readonly tiers: readonly WorkloadTier[];
  readonly domain?: number;
}

interface FoundCard extends Omit<JobSystem, 'system'> {
  readonly card: WorkloadCard;
}

function cardOf(ref: PartRef | undefined, machine: Machine): Found<FoundCard> {
  const part = ref === undefined ? undefined : machine.parts[ref];
  if (ref === undefined || !part) return { ok: false, missing: [`${ref ?? 'card'}#part`] };
  const needed = ['bf16', 'memory', 'memoryBandwidth'] as const;
  const missing = needed.filter((field) => !readFigure(part, field)).map((field) => `${ref}#${field}`);
  const silicon = siliconOf(withoutRevision(ref));
  if (!silicon) missing.push(`${ref}#kernelTable`);
  const read = (field: string) => readFigure(part, field)?.value;
  const [bf16, memory, memoryBps] = needed.map(read);
  if (bf16 === undefined || memory === undefined || memoryBps === undefined) return { ok: false, missing };
  // Ascend software sees each die as a device; where others put two dies in a package it sees one.
  const devices = silicon?.generation === 'davinci' ? (read('dies') ?? 1) : 1;
  const peak: Partial<Record<Precision, number>> & { bf16: number } = { bf16: bf16 / devices };
  for (const precision of precisions) {
    const rate = read(precision);
    if (rate !== undefined) peak[precision] = rate / devices;
  }
  const stated = [...precisions, 'memory', 'memoryBandwidth'];
  return {
    ok: true,
    value: {
      part: ref,
      devices,
      card: {
        name: devices > 1 ? `${part.name} die` : part.name,
        peak,
        memoryBytes: memory / devices,
        memoryBps: memoryBps / devices,
        ...(silicon && { silicon }),
      },
      inputs: stated.flatMap((field) => inputOf(ref, part, field)),
      missing,
    },
  };
}

function inputOf(ref: PartRef, part: Part, field: string): readonly PartInput[] {
  const figure = Object.hasOwn(part.figures, field) ? part.figures[field] : undefined;
  if (!figure) return [];
  const { value, basis, source, low, high, note } = figure;
  return [
    {
      part: ref,
      field,
      text: value,
      basis,
      source,
      ...(low !== undefined && { low }),
      ...(high !== undefined && { high }),
      ...(note !== undefined && { note }),
    },
  ];
}

function withoutRevision(ref: PartRef): string {
  return ref.replace(/@\d+$/, '');
}

const microsecond = 1e-6;
/** One way with adapters and software, as the published rows were scored with: switches alone are not the whole way. */
const priorLatency = { 'scale-up': 1 * microsecond, 'scale-up-other': 2 * microsecond, 'scale-out': 4 * microsecond };

/** Innermost first; a network that joins no more cards than one before it adds nothing. */
function tiersOf(
  job: Job,
  cards: number,
  { part, card, devices }: FoundCard,
  nets: readonly JoinedNet[],
  figures: Readonly<Record<string, Figure>>,
): Found<Tiers> {
  const traits = fabricTraits(withoutRevision(part));
  const tiers: WorkloadTier[] = [];
  const missing: string[] = [];
  let domainUp: number | undefined;
  const joined = () => (tiers.at(-1)?.cards ?? 0) / devices;
  for (const { fabric, limits } of [...nets].sort((a, b) => domainOf(a) - domainOf(b))) {
    if (joined() >= cards) break;
    const domain = domainOf({ fabric, limits });
    const id = `fabric.${fabric.net}.throughput.routed`;
    if (limits.division.irregular || fabric.faith === 'upper') {
      missing.push(id);
      continue;
    }
    if (domain <= joined()) continue;
    const islands = limits.islands.filter((one) => one.part.cards > 1);
    const rate = Math.min(...islands.map(({ routed }) => routed)) / devices;
    if (!(rate > 0)) continue;
    const isUp = fabric.net.startsWith('scale-up');
    const prior = isUp
      ? priorLatency[card.silicon && nvidia.includes(card.silicon.generation) ? 'scale-up' : 'scale-up-other']
      : priorLatency['scale-out'];
    const drawn = figures[`fabric.${fabric.net}.latency.max`]?.value ?? 0;
    const common = {
      latencyS: Math.max(prior, drawn * microsecond),
      ...(isUp ? upTraits(fabric, traits.scaleUp) : traits.scaleOut),
    };
    const direct = tiers.length === 0 ? directTiers(fabric) : [];
    for (const one of direct.filter((tier) => tier.cards < domain))
      tiers.push({
        name: `${fabric.name} (${one.wires})`,
        cards: one.cards * devices,
        uniformBps: one.uniformBps / devices,
        ringBps: one.ringBps / devices,
        ...common,
      });
    if (isUp) domainUp = domain * devices;
    // Neighbours on a torus pass more to one another than all pairs share.
    const whole = direct.find((tier) => tier.cards === domain);
    tiers.push({
      name: fabric.name,
      cards: domain * devices,
      uniformBps: rate,
      ringBps: whole ? Math.max(rate, whole.ringBps / devices) : rate,
      ...common,
    });
  }
  const inner = tiers.at(-1);
  const found = (value: readonly WorkloadTier[]): Found<Tiers> => ({
    ok: true,
    value: { tiers: value, ...(domainUp !== undefined && { domain: domainUp }) },
  });
  if (inner && joined() >= cards) return found(tiers);
  const because = { key: 'because.workload.network', params: { cards } };
  if (missing.length > 0) return { ok: false, missing, because };
  // Engines side by side need no network between them; whether one engine fits is asked later.
  const engine = Math.max(job.tp ?? 1, job.ep ?? 1);
  if (job.kind !== 'train' && (engine === 1 || (inner && engine <= inner.cards)))
    return found([...tiers.slice(0, -1), { ...(inner ?? alone), cards: cards * devices }]);
  if (cards === 1) return found([{ ...alone, cards: devices }]);
  return { ok: false, missing: [`jobs.${job.id}#network`], because };
}

const nvidia: readonly string[] = ['ampere', 'hopper', 'blackwell', 'blackwell-ultra'];
const alone: WorkloadTier = { name: '-', cards: 1, uniformBps: 1, ringBps: 1, latencyS: 1 };

/** Cards that the smallest island of a network joins. */
function domainOf({ limits }: JoinedNet): number {
  const sizes = limits.islands.map(({ part }) => part.cards).filter((size) => size > 1);
  return sizes.length > 0 ? Math.min(...sizes) : 0;
}

/** Switches that add need switches: cards joined to one another have none. */
function upTraits(fabric: MachineFabric, traits: ReturnType<typeof fabricTraits>['scaleUp']) {
  if (fabric.elements.some(({ role, tier }) => role === 'switch' && tier > 0)) return traits;
  const { reducesInSwitch: _reduces, switchPlateauBps: _plateau, ...rest } = traits;
  return rest;
}
