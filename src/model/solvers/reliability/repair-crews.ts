/**
 * Question: how long does a broken part wait for a repair crew?
 *
 * M/M/c: a = lambda / mu, probability to wait = Erlang C, wait = C / (c · mu − lambda). At a load of 1 or more the queue
 * never ends. Mean down time is wait + repair, and that, not the repair alone, counts for availability and money.
 */
export interface CrewLoad {
  /** Share of the crews' time that is taken; 1 or more: the queue grows without end. */
  readonly load: number;
  readonly waitProbability: number;
  /** Infinity where the queue never ends. */
  readonly waitH: number;
  readonly meanDownH: number;
}

export function crewLoad(failuresPerDay: number, repairH: number, crews: number): CrewLoad {
  const offered = (failuresPerDay * repairH) / 24;
  const load = offered / crews;
  if (load >= 1 - 1e-12) {
    const waitH = Number.POSITIVE_INFINITY;
    return { load, waitProbability: 1, waitH, meanDownH: waitH };
  }
  const waitProbability = erlangC(offered, crews);
  const waitH = (waitProbability * repairH) / (crews * (1 - load));
  return { load, waitProbability, waitH, meanDownH: waitH + repairH };
}

/** From the blocking recursion of Erlang B, which neither overflows nor cancels. */
function erlangC(offered: number, crews: number): number {
  let blocked = 1;
  for (let crew = 1; crew <= crews; crew++) blocked = (offered * blocked) / (crew + offered * blocked);
  return blocked / (1 - (offered / crews) * (1 - blocked));
}
