/**
 * `npm run fuzz -- [--seed N] [--count N] [--case N] [--patience SECONDS] [--examine]`: spoilt design files, links and
 * foreign files, each made of the seed and its number. Each must be refused with a reason that has words, or open as a
 * design that opens again. `--examine` computes the report of what opens, too. Exit status 1 when a case throws, takes
 * longer than patience allows, or runs out of memory; `--case` runs that one again and shows what was read.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}node_modules/.cache/fuzz`;
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '20000' },
    case: { type: 'string' },
    patience: { type: 'string', default: '20' },
    examine: { type: 'boolean', default: false },
  },
});
const [seed, count, patienceS] = [values.seed, values.count, values.patience].map(Number);
const only = values.case === undefined ? undefined : Number(values.case);
if (![seed, count, patienceS, only ?? 0].every((number) => Number.isFinite(number) && number >= 0)) {
  console.error('--seed, --count, --case and --patience take numbers from 0');
  process.exit(2);
}

await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: true,
    outDir: folder,
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node20',
    rolldownOptions: { input: { worker: `${root}tests/fuzz/worker.ts`, cases: `${root}tests/fuzz/cases.ts` } },
  },
});

const tellEveryMs = 10_000;
const outcomes = new Map();
const faults = [];
let slowest = { milliseconds: 0, number: 0, title: '' };
let cases = 0;

/** Runs the cases from one on; resolves to where to go on after a case that ended the worker, or null at the end. */
function runFrom(from, to) {
  return new Promise((resolve) => {
    const current = new Int32Array(new SharedArrayBuffer(4));
    Atomics.store(current, 0, from);
    const worker = new Worker(`${folder}/worker.js`, {
      workerData: { root, seed, from, to, examines: values.examine, current },
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
    });
    let [seen, since] = [-1, Date.now()];
    let next = null;
    const fault = (what) => {
      const number = Atomics.load(current, 0);
      faults.push({ number, what });
      next = number + 1;
    };
    const watch = setInterval(
      () => {
        const number = Atomics.load(current, 0);
        if (number !== seen) [seen, since] = [number, Date.now()];
        else if (Date.now() - since > patienceS * 1000) {
          fault(`hangs: more than ${patienceS} s`);
          void worker.terminate();
        }
      },
      Math.max(1, Math.min(200, patienceS * 500)),
    );
    worker.on('message', (news) => {
      if (news.kind === 'done') return;
      cases += 1;
      if (news.kind === 'crash') faults.push({ number: news.number, what: `${news.title}: ${news.problem}` });
      else {
        outcomes.set(news.outcome, (outcomes.get(news.outcome) ?? 0) + 1);
        if (news.milliseconds > slowest.milliseconds) slowest = news;
      }
    });
    worker.on('error', (problem) => fault(problem.message));
    worker.on('exit', () => {
      clearInterval(watch);
      resolve(next);
    });
  });
}

const progress = setInterval(() => {
  if (process.stderr.isTTY) process.stderr.write(`${cases} of ${count}\n`);
}, tellEveryMs);
const [first, last] = only === undefined ? [0, count] : [only, only + 1];
if (only !== undefined) {
  const { casesOf } = await import(`${folder}/cases.js`);
  const { title, input } = casesOf(root, { examines: false })(seed, only);
  console.log(`${title}\n${JSON.stringify(input.length > 4000 ? `${input.slice(0, 4000)}…` : input)}\n`);
}
for (let from = first; from !== null && from < last; ) from = await runFrom(from, last);
clearInterval(progress);

console.log(
  `seed ${seed}, ${cases} cases read, slowest ${slowest.milliseconds.toFixed(0)} ms (case ${slowest.number}: ${slowest.title})`,
);
for (const [outcome, times] of [...outcomes].sort((a, b) => b[1] - a[1]))
  console.log(`${String(times).padStart(8)}  ${outcome}`);
for (const { number, what } of faults) {
  console.error(
    `\ncase ${number} (npm run fuzz -- --seed ${seed} --case ${number}${values.examine ? ' --examine' : ''})\n${what}`,
  );
}
console.log(faults.length === 0 ? 'no crash, no hang' : `${faults.length} crashed or hung`);
process.exitCode = faults.length === 0 ? 0 : 1;
