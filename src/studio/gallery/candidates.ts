/** What the four questions choose from: each shipped system that comes in sizes, and single ones. */
import type { Design } from '../../model/design/design.ts';
import { examples } from '../../model/design/examples/list.ts';
import { loadExample } from '../../model/design/examples/load-example.ts';
import { cardsOf } from '../storage/cards-of.ts';
import { cloudMatrixes, mostSupernodes, nvlRacks } from './supernodes.ts';

export interface Candidate {
  readonly name: string;
  readonly design: Design;
  /** Opens as this example, where it is one. */
  readonly ref?: string;
}

type Size = () => Promise<{ readonly design: Design; readonly ref?: string } | undefined>;

const counts = Array.from({ length: mostSupernodes }, (_, index) => index + 1);

const example =
  (ref: string): Size =>
  async () => {
    const made = await loadExample(ref);
    return made.ok ? { design: made.design, ref } : undefined;
  };

const several =
  (ref: string, make: (base: Design, count: number) => Design, count: number): Size =>
  async () => {
    const made = await loadExample(ref);
    return made.ok ? { design: make(made.design, count) } : undefined;
  };

/** Smallest first. */
const systems: readonly (readonly [name: string, sizes: readonly Size[]])[] = [
  ['GB200 NVL72', counts.map((count) => several('nvl72-x8', nvlRacks, count))],
  ['CloudMatrix384', counts.map((count) => several('cloudmatrix384', cloudMatrixes, count))],
  ...['gb300-nvl72', 'vr-nvl72', 'helios', 'scalex640', 'scalex640-pair', 'panjiu-al128', 'h20-server'].map(single),
  ...examples.filter(({ parameters }) => parameters).map(({ id }) => single(id)),
];

function single(id: string): readonly [string, readonly Size[]] {
  const found = examples.find((one) => one.id === id);
  const [parameter] = Object.entries(found?.parameters ?? {});
  if (!found || !parameter) return [found?.name ?? id, [example(id)]];
  const [name, { min, max, values }] = parameter;
  const all = values ?? Array.from({ length: max - min + 1 }, (_, step) => min + step);
  return [found.name, all.map((value) => example(`${id}?${name}=${value}`))];
}

/** Of each system its smallest size that has the cards, or its largest. */
export async function* candidatesFor(cards: number): AsyncGenerator<Candidate> {
  for (const [name, sizes] of systems) {
    let chosen: Awaited<ReturnType<Size>>;
    for (const size of sizes) {
      chosen = (await size()) ?? chosen;
      if (chosen && cardsOf(chosen.design) >= cards) break;
    }
    if (chosen) yield { name, ...chosen };
  }
}

export const systemCount = systems.length;
