/** Reads the tree of a figure's working. */
import type { PartInput, Working } from '../../model/report/report.ts';

export function isPartInput(node: Working | PartInput): node is PartInput {
  return 'part' in node;
}

/** Every input of a working once, in the order it is read. */
export function inputsOf(working: Working): readonly PartInput[] {
  const found = new Map<string, PartInput>();
  const visit = (node: Working | PartInput): void => {
    if (isPartInput(node)) {
      const key = `${node.part} ${node.field}`;
      if (!found.has(key)) found.set(key, node);
      return;
    }
    node.inputs?.forEach(visit);
  };
  visit(working);
  return [...found.values()];
}
