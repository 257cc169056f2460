/** Explicit links: nodes 'gpu 0..1023, leaf 0..31', and "u v n" a line. */
import type { Design } from '../design.ts';
import { limits } from '../limits.ts';
import { type ParseRefusal, refusal, shown } from './parse-result.ts';

const nodeRange = /^\s*\S+(?:\s+(\d{1,8})(?:\.\.(\d{1,8}))?)?\s*$/;
const link = /^\s*(?:\S+\s+\S+(?:\s+\d{1,7})?\s*)?$/;

/** Adds the number of lines to `listed`. */
export function* checkLists(design: Design, listed: { lines: number }): Generator<ParseRefusal> {
  for (const [id, { nodes, links }] of Object.entries(design.lists ?? {})) {
    if (nodes.length > limits.noteCharacters) {
      yield refusal('too-large', ['lists', id, 'nodes'], { expected: `0..${limits.noteCharacters}` });
    }
    let total = 0;
    for (const range of nodes.split(',')) {
      const match = nodeRange.exec(range);
      if (!match) yield bad([id, 'nodes'], '"gpu 0..1023, leaf 0..31"', range);
      total += match?.[2] === undefined ? 1 : Number(match[2]) - Number(match[1]) + 1;
    }
    if (total > limits.count) yield bad([id, 'nodes'], `0..${limits.count}`, nodes);
    for (let start = 0; start < links.length; ) {
      const end = links.indexOf('\n', start);
      const line = links.slice(start, end < 0 ? links.length : end);
      if (line.length > limits.phraseCharacters || !link.test(line)) yield bad([id, 'links'], '"0 1024 2"', line);
      listed.lines++;
      start = end < 0 ? links.length : end + 1;
    }
  }
}

function bad(path: readonly PropertyKey[], expected: string, found: string): ParseRefusal {
  return refusal('bad-list', ['lists', ...path], { expected, found: shown(found) });
}
