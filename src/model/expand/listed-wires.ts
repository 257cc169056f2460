/** Wires whose links stand in a list: how many there are between which kinds of elements. */
import type { LinkList } from '../design/design.ts';

/** Links of a list between elements of two holds. */
export interface ListedLinks {
  readonly from: string;
  readonly to: string;
  readonly links: number;
}

interface Range {
  readonly hold: string;
  /** First running number after it. */
  readonly end: number;
}

const nodeRange = /^\s*(\S+)(?:\s+(\d{1,8})(?:\.\.(\d{1,8}))?)?\s*$/;

/** Lines "u v n" (n links, one when absent) by the holds of both ends; lines that name no listed element are left out. */
export function listedLinks({ nodes, links: text }: LinkList): readonly ListedLinks[] {
  const ranges = rangesOf(nodes);
  const holdOf = (word: string | undefined): string | undefined => {
    const number = Number(word?.split(':', 1)[0] || Number.NaN);
    return ranges.find(({ end }) => number < end)?.hold;
  };
  const found = new Map<string, ListedLinks>();
  for (const line of text.split('\n')) {
    const words = line.trim().split(/\s+/);
    const links = words[2] === undefined ? 1 : Number(words[2]) || 0;
    const ends = [holdOf(words[0]), holdOf(words[1])].sort();
    const [from, to] = ends;
    if (from === undefined || to === undefined || links === 0) continue;
    const key = JSON.stringify(ends);
    found.set(key, { from, to, links: links + (found.get(key)?.links ?? 0) });
  }
  return [...found.values()];
}

function rangesOf(nodes: string): readonly Range[] {
  const ranges: Range[] = [];
  let end = 0;
  for (const text of nodes.split(',')) {
    const match = nodeRange.exec(text);
    if (!match) continue;
    const from = Number(match[2] ?? 0);
    end += Math.max(0, Number(match[3] ?? from) - from + 1);
    ranges.push({ hold: match[1] as string, end });
  }
  return ranges;
}
