/** Failure rates of named sites. All are per node of eight cards. */
import type { FailureSite } from './failures.ts';

const day = 86400;
const perThousandNodeDays = 1 / (1000 * day);
const meta = 'https://arxiv.org/html/2410.21680v2';

/** Hardware only: 6.5 per 1,000 node-days, the rate behind the published projections. */
export const metaHardware: FailureSite = {
  id: 'meta-rsc-1-hardware',
  name: 'Meta RSC-1, hardware failures',
  source: meta,
  hardwarePerNodeS: 6.5 * perThousandNodeDays,
  otherPerNodeS: 0,
  cardsPerNode: 8,
};

/** All causes: fixed by the measured 7.9 h at 1,024 GPUs, which is 23.7 per 1,000 node-days. */
export const metaSite: FailureSite = {
  ...metaHardware,
  id: 'meta-rsc-1-all',
  name: 'Meta RSC-1, all causes',
  otherPerNodeS: 1 / (7.9 * 3600 * 128) - metaHardware.hardwarePerNodeS,
};

/** 419 unexpected interruptions in 54 days on 2,048 nodes: 3.79 per 1,000 node-days. */
export const llama3Site: FailureSite = {
  id: 'llama-3-run',
  name: 'Llama 3 405B run, all unexpected interruptions',
  source: 'https://arxiv.org/abs/2407.21783',
  hardwarePerNodeS: 419 / (54 * day * 2048),
  otherPerNodeS: 0,
  cardsPerNode: 8,
};

export const failureSites: readonly FailureSite[] = [metaSite, metaHardware, llama3Site];
