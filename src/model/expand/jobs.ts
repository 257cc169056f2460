/** The jobs of the document with the cards they lie on, counted by class of place. */
import type { Design } from '../design/design.ts';
import { resolveAddress } from '../design/tree.ts';
import type { Job } from '../machine/jobs.ts';
import type { Place } from '../machine/machine.ts';
import { parseQuantity } from '../units/quantity.ts';
import { cardsAt } from './jobs-cards.ts';
import { jobModel } from './jobs-model.ts';
import type { Problems } from './problems.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Undefined where there is no work. The schema has checked each field; a place that is not there is a problem. */
export function jobsOf(design: Design, places: readonly Place[], problems: Problems): readonly Job[] | undefined {
  if (!design.jobs || design.jobs.length === 0) return undefined;
  return design.jobs.map((fields) => jobOf(design, places, fields, problems));
}

const counts = ['cards', 'tp', 'pp', 'vpp', 'dp', 'cp', 'ep', 'batch', 'microBatch', 'sequence', 'output'] as const;
const kinds = ['train', 'prefill', 'decode'] as const;
const precisions = ['bf16', 'fp8', 'fp4'] as const;
const recomputations = ['none', 'selective', 'full'] as const;
const stages = [0, 1, 2, 3] as const;

function jobOf(design: Design, places: readonly Place[], fields: Fields, problems: Problems): Job {
  const id = String(fields.id);
  const stated = typeof fields.on === 'string' ? fields.on : undefined;
  const full = stated === undefined ? undefined : resolveAddress(design, stated);
  const place = full?.ok === false ? undefined : cardsAt(places, full?.value);
  if (!place) problems.add('expand.name-unknown', [id], { name: stated ?? '' });
  const limit = parseQuantity(fields.limit, 'time');
  const precision = precisions.find((one) => one === fields.precision);
  const recompute = recomputations.find((one) => one === fields.recompute);
  const zero = stages.find((one) => one === fields.zero);
  const model = jobModel(fields.model);
  return {
    id,
    ...(stated !== undefined && { on: full?.ok ? full.value : stated }),
    place: place ?? [],
    ...Object.fromEntries(
      counts.flatMap((name) => (typeof fields[name] === 'number' ? [[name, fields[name]] as const] : [])),
    ),
    kind: kinds.find((one) => one === fields.kind) ?? 'train',
    ...(model && { model }),
    ...(precision && { precision }),
    laboratory: fields.overhead === 'lab',
    ...(recompute && { recompute }),
    ...(zero !== undefined && { zero }),
    ...(limit.ok && { limitS: limit.value.value }),
  };
}
