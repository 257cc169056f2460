/** Questions about cable lengths, modules and spares. */
import { chooseMedium } from '../../solvers/cabling/choose-medium.ts';
import { lineSpares, opticsSpares } from '../../solvers/cabling/line-spares.ts';
import { type LaneName, mediaByLane } from '../../solvers/cabling/media.ts';
import { moduleCount } from '../../solvers/cabling/modules.ts';
import { type PortPosition, runBetweenCabinets, runInCabinet } from '../../solvers/cabling/route.ts';
import { choice, list, record, text } from '../inputs/composites.ts';
import { withDefault } from '../inputs/field.ts';
import { between, share, whole } from '../inputs/numbers.ts';
import { defineQuestion } from '../question.ts';
import { demandIsBounded, sparesInputs } from '../reliability/jobs.ts';

const farthestM = 100_000;
const position = list(between(-farthestM, farthestM), 3, 3);

export const routeLength = defineQuestion({
  id: 'route-length',
  inputs: {
    lane: choice(Object.keys(mediaByLane) as LaneName[]),
    rack_a: text,
    rack_z: text,
    a: position,
    z: position,
  },
  answer({ a, lane, rack_a, rack_z, z }) {
    const [from, to] = [a, z] as unknown as readonly [PortPosition, PortPosition];
    const { neededM, runM } = rack_a === rack_z ? runInCabinet(from, to) : runBetweenCabinets(from, to);
    const chosen = chooseMedium(mediaByLane[lane], neededM);
    return { run_m: runM, needed_m: neededM, medium: chosen?.medium.id ?? null, stock_m: chosen?.stockM ?? null };
  },
});

export const transceivers = defineQuestion({
  id: 'transceivers',
  inputs: { ports_per_cage: whole(1), devices: list(record({ n: whole(0), optical_ends: whole(0) })) },
  answer: ({ devices, ports_per_cage }) => ({
    modules: moduleCount(
      devices.map(({ n, optical_ends }) => ({ count: n, opticalEnds: optical_ends })),
      ports_per_cage,
    ),
  }),
});

export const bomSpares = defineQuestion({
  id: 'bom-spares',
  inputs: {
    ...sparesInputs,
    percent: withDefault(share, opticsSpares.share),
    min: withDefault(whole(0), opticsSpares.least),
  },
  check: demandIsBounded,
  answer({ lead_days, min, n, per_year, percent, q }) {
    const rule = { count: n, share: percent, least: min, perYear: per_year, leadDays: lead_days, q };
    const { byPoisson, byShare, spares } = lineSpares(rule);
    return { percent_rule: byShare, poisson_rule: byPoisson, spares };
  },
});
