/** Edits of the jobs in the document. A field set to nothing is left open, and the engine settles it. */
import type { Design } from '../../model/design/design.ts';
import { studio } from '../store/current-studio.ts';

export type JobRecord = Readonly<Record<string, unknown>>;

export function setJob(id: string, set: JobRecord): void {
  const jobs = jobsIn(studio.state().design).map((job) => (job.id === id ? merged(job, set) : job));
  studio.dispatch({ kind: 'jobs/set', jobs }, 'step.job-set');
}

/** A job that answers at once: a model that ships, on all cards, its plan left to the search. */
export function addJob(): string {
  const jobs = jobsIn(studio.state().design);
  let number = jobs.length + 1;
  while (jobs.some(({ id }) => id === `job-${number}`)) number++;
  const id = `job-${number}`;
  const job = { id, model: 'llama3-70b', kind: 'train', precision: 'bf16', batch: 1024, sequence: 8192 };
  studio.dispatch({ kind: 'jobs/set', jobs: [...jobs, job] }, 'step.job-added');
  return id;
}

export function removeJob(id: string): void {
  const jobs = jobsIn(studio.state().design).filter((job) => job.id !== id);
  studio.dispatch({ kind: 'jobs/set', jobs }, 'step.job-removed');
}

export function jobsIn({ jobs }: Pick<Design, 'jobs'>): readonly JobRecord[] {
  return jobs ?? [];
}

/** Records are written in the order of the format, whatever was set last. */
const order = [
  ...['id', 'on', 'cards', 'model', 'kind', 'precision', 'overhead', 'tp', 'pp', 'vpp', 'dp', 'cp', 'ep'],
  ...['batch', 'microBatch', 'sequence', 'output', 'recompute', 'zero', 'limit', 'checkpoint', 'stopsPerDay'],
];

function merged(job: JobRecord, set: JobRecord): JobRecord {
  const all: JobRecord = { ...job, ...set };
  const names = [...order, ...Object.keys(all).filter((name) => !order.includes(name))];
  return Object.fromEntries(names.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));
}
