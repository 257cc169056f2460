/** The Failures lens in the Cabinet view: what is drawn there wears its state, and nothing else its colour. Pure. */
import type { CabinetElements } from '../cabinet/build-nodes.ts';
import type { CabinetNode } from '../cabinet/nodes.tsx';
import { addressIn, type Cell } from '../interior.ts';
import type { FailState, FailStates } from './card-states.ts';
import './failed-nodes.css';

export function markFailures(
  elements: CabinetElements,
  states: FailStates,
  cabinet: { readonly address: string } | null,
): CabinetElements {
  return { ...elements, nodes: elements.nodes.map((node) => marked(node, states, cabinet)) };
}

function marked(node: CabinetNode, states: FailStates, cabinet: { readonly address: string } | null): CabinetNode {
  if (node.type === 'board') return node;
  const className = classOf(states.of(node.data.address));
  const own = { ...node, className, style: { ...node.style, ...shareStyle(states.of(node.data.address)) } };
  if (own.type !== 'slot' || !cabinet) return own as CabinetNode;
  const cells = own.data.cells.map((cell) => ({
    ...cell,
    fail: states.of(addressIn(cabinet, cell as Cell)),
  }));
  return { ...own, data: { ...own.data, cells } };
}

function classOf({ kind }: FailState): string {
  return `in-failures is-${kind}`;
}

function shareStyle(state: FailState): Record<string, string> {
  return state.kind === 'slowed' ? { '--share-left': `${100 * state.share}%` } : {};
}
