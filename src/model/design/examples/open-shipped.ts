import type { Design } from '../design.ts';
import { parseDesign } from '../parse-design.ts';

/** Examples pass the front door as any other document does; one that does not is our own mistake. */
export function openShipped(document: unknown): Design {
  const read = parseDesign(document);
  if (read.ok) return read.design;
  throw new Error(`a shipped example does not open: ${read.refusal.reason} at ${read.refusal.where}`);
}
