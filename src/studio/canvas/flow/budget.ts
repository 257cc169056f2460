/**
 * React Flow mounts every node as elements of the page: beyond some hundreds a frame takes longer than the screen
 * waits. Whoever hands it nodes asks here; what is beyond the budget belongs to a painter.
 */

export const mostNodes = 400;
export const mostEdges = 600;

/** Too many nodes are our mistake: loud while developing, cut off for the user rather than freezing the page. */
export function withinBudget<Thing>(things: readonly Thing[], most: number, what: 'nodes' | 'edges'): Thing[] {
  if (things.length > most) {
    if (import.meta.env.DEV) throw new Error(`${things.length} ${what} for React Flow, the budget is ${most}`);
    return things.slice(0, most);
  }
  return things as Thing[];
}
