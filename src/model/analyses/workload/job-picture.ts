/** What the Job panel and the Traffic lens draw: the same answer as the figures, before words are put to it. */
import type { MachineFabric } from '../../machine/fabric.ts';
import type { Job } from '../../machine/jobs.ts';
import { nearestScore } from '../../published/scoreboard.ts';
import type { JobCable, JobCurve, JobGroup, JobPart, JobPicture, JobPlan } from '../../report/job-picture.ts';
import { answerClass } from '../../solvers/workload/confidence/classes.ts';
import { fabricShare, ifTierInfinite, type Timed } from '../../solvers/workload/influence.ts';
import type { TrainingPlan } from '../../solvers/workload/training/plan.ts';
import { type Answer, nearestRow } from './job-figures.ts';

export function planOf(plan: TrainingPlan): JobPlan {
  const { tp, pp, vpp, cp, dp, ep, microBatch, recompute, zero, precision } = plan;
  return { tp, pp, vpp, cp, dp, ep, microBatch, recompute, zero, precision };
}

/** Seconds by cause as they stand, largest first; nothing that takes no time. */
export function partsOf(parts: object): readonly JobPart[] {
  return Object.entries(parts)
    .map(([id, seconds]) => ({ id, seconds: seconds as number }))
    .filter(({ seconds }) => Math.abs(seconds) > 0)
    .sort((a, b) => b.seconds - a.seconds);
}

export interface Drawn {
  readonly curves: readonly JobCurve[];
  readonly groups?: readonly JobGroup[];
  readonly cables?: readonly JobCable[];
  readonly parts: readonly JobPart[];
  readonly hiddenS: number;
  readonly seconds: number;
  readonly used: number;
  /** The time drawn, on another machine: says what each tier costs. */
  readonly timed: Timed;
}

export function pictureOf(job: Job, answer: Answer, drawn: Drawn): JobPicture {
  const { classId, context, machine, modelId, scores } = answer;
  const { label, band } = answerClass(classId);
  const { system, devices } = machine;
  const nearest = nearestScore(scores, classId, { card: system.card.name, model: modelId, cards: system.cards });
  const infinite = ifTierInfinite(context, drawn.timed);
  return {
    kind: job.kind,
    devices: system.cards,
    devicesPerCard: devices,
    used: drawn.used,
    profile: { name: context.profile.name, date: context.profile.date },
    label,
    classId,
    ...(band && { band }),
    ...(nearest && { nearest: nearestRow(nearest) }),
    tiers: system.tiers.map(({ name, cards, uniformBps, ringBps, latencyS }, index) => ({
      name,
      devices: Math.min(cards, system.cards),
      uniformBps,
      ringBps,
      latencyS,
      ...(infinite[index] !== undefined && { ifInfiniteS: infinite[index] }),
    })),
    curves: drawn.curves,
    parts: drawn.parts,
    hiddenS: drawn.hiddenS,
    seconds: drawn.seconds,
    groups: drawn.groups ?? [],
    cables: drawn.cables ?? [],
    fabricShare: fabricShare(context, drawn.timed),
  };
}

/**
 * Bytes over one link: at a card, what its devices send over the tiers of the network, evenly over its ports. Higher
 * up, at most everything that enters the network, evenly over the links of a tier.
 */
export function cablesOf(
  { machine }: Answer,
  groups: readonly JobGroup[],
  fabrics: readonly MachineFabric[],
): readonly JobCable[] {
  const { system, devices } = machine;
  const cards = system.cards / devices;
  return fabrics.flatMap((fabric) => {
    const bytes = system.tiers.reduce(
      (sum, { name }, tier) =>
        name === fabric.name || name.startsWith(`${fabric.name} (`)
          ? sum + groups.reduce((own, { tierBytes }) => own + (tierBytes[tier] ?? 0), 0)
          : sum,
      0,
    );
    const ports = fabric.ports.reduce((sum, { links }) => sum + links, 0);
    if (bytes === 0 || ports === 0) return [];
    const access = [...new Set(fabric.ports.map(({ wire }) => wire))].map((wire) => ({
      net: fabric.net,
      wire,
      bytes: (bytes * devices) / ports,
      isMost: false,
    }));
    const trunks = fabric.wires.filter(({ tier, links }) => tier === 'trunk' && links > 0);
    const all = fabric.elements.reduce((sum, { role, count }) => sum + (role === 'card' ? count : 0), 0);
    return [
      ...access,
      ...trunks.map(({ wire, links }) => ({
        net: fabric.net,
        wire,
        // The job has the share of the links that its cards have of all cards.
        bytes: (bytes * devices * cards) / (links * Math.min(1, cards / Math.max(1, all))),
        isMost: true,
      })),
    ];
  });
}
