/**
 * A component written out in full with local numbers: axes, parents, places in rings and lines, edits. Equal texts give
 * an isomorphism of the components. Orders of the edits are tried up to four; with more, an isomorphism may be missed,
 * which makes classes finer and never wrong.
 */
import type { NodeTable } from './pins.ts';
import type { Structure, StructureEdit } from './structure.ts';

export interface AppliedEdit {
  readonly edit: StructureEdit;
  /** The nodes it names, in the order of the edit. */
  readonly nodes: readonly number[];
  /** Of link edits: grows where the order within a rule matters, so that equal epochs commute. */
  readonly epoch: number;
}

interface Written {
  readonly text: string;
  /** Nodes by local number. */
  readonly order: readonly number[];
}

const mostTried = 4;

export function canonicalText(
  structure: Structure,
  nodes: NodeTable,
  edits: readonly AppliedEdit[],
  alone: boolean,
): Written {
  const write = (order: readonly AppliedEdit[]) => writeOut(structure, nodes, order);
  if (alone) return write(edits);
  const sorted = edits.map((one) => ({ one, label: labelOf(one) })).sort((x, y) => compare(x.label, y.label));
  const base = sorted.map(({ one }) => one);
  if (base.length > mostTried) return write(base);
  let best: Written | undefined;
  const permute = (done: readonly AppliedEdit[], rest: readonly AppliedEdit[]): void => {
    if (rest.length === 0) {
      const written = write(done);
      if (!best || compare(written.text, best.text) < 0) best = written;
    }
    rest.forEach((one, index) => {
      permute([...done, one], [...rest.slice(0, index), ...rest.slice(index + 1)]);
    });
  };
  permute([], base);
  return best ?? write(base);
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}

function labelOf({ edit, epoch }: AppliedEdit): string {
  switch (edit.kind) {
    case 'remove':
      return `R${edit.kinds?.join('+') ?? '*'}`;
    case 'link':
      return `L${edit.rule}.${epoch}*${edit.factor}=${edit.set ?? ''}|${edit.a.length}`;
    case 'size':
      return `S${edit.axis}=${edit.size}`;
    case 'mark':
      return `M${edit.label}`;
  }
}

function writeOut({ axes, chains }: Structure, nodes: NodeTable, edits: readonly AppliedEdit[]): Written {
  const resized = new Set(edits.map(({ edit }) => (edit.kind === 'size' ? edit.axis : -1)));
  const numbers = new Map<number, number>();
  const order: number[] = [];
  const firstInRing = new Map<string, number>();
  const pieces: string[] = [];
  const numberOf = (id: number): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const parent = nodes.parent[id] as number;
    const above = parent < 0 ? -1 : numberOf(parent);
    const axis = nodes.axis[id] as number;
    const value = nodes.value[id] as number;
    const { kind, size } = axes[axis] as Structure['axes'][number];
    let place = '';
    if (kind === 'points') place = `#${value}`;
    if (kind === 'ring') {
      const ring = `${axis}/${above}`;
      const start = firstInRing.get(ring);
      if (start === undefined) firstInRing.set(ring, value);
      else place = `@${resized.has(axis) ? value - start : (value - start + size) % size}`;
    }
    const number = order.length;
    numbers.set(id, number);
    order.push(id);
    pieces.push(`[${axis}/${above}${place}]`);
    return number;
  };
  for (const applied of edits) {
    pieces.push(labelOf(applied));
    for (const id of applied.nodes)
      pieces.push(`${(chains[nodes.axis[id] as number] as readonly number[]).length}.${numberOf(id)}`);
  }
  return { text: pieces.join(' '), order };
}
