/**
 * Question: how many of each line are kept as spares?
 * Formula: max(least, ceil(n · share)) for each part number, counted over all its lines and written on the first. The
 * rule by failure rate and lead time joins in where both are known; the catalogue states no lead times, so it does not.
 * Shares: optics and cables 2 %, at least 2; adapters 2 %; switches 1 for 50; nodes 1 for 64 (engineering practice;
 * UB-Mesh ships 64 + 1). What comes inside of a node, or inside of a switch device, is kept as that.
 */
import type { PartsListCategory, PartsListLine } from '../../report/parts-list.ts';
import { opticsSpares } from '../../solvers/cabling/line-spares.ts';
import { wholeAbove } from '../../solvers/limit.ts';

interface Rule {
  readonly share: number;
  readonly least: number;
}

const rules: Readonly<Partial<Record<PartsListCategory, Rule>>> = {
  cable: opticsSpares,
  module: opticsSpares,
  nic: { share: 0.02, least: 0 },
  switch: { share: 1 / 50, least: 0 },
  node: { share: 1 / 64, least: 0 },
};

export function withSpares(lines: readonly PartsListLine[]): readonly PartsListLine[] {
  const byLine = new Map(lines.map((line) => [line.line, line]));
  const switchBoxes = new Set(
    lines.filter(({ category }) => category === 'switch').map(({ parent }) => byLine.get(parent ?? 0)?.line),
  );
  const groups = new Map<string, PartsListLine[]>();
  for (const line of lines) {
    const rule = ruleOf(line, byLine, switchBoxes);
    if (!rule) continue;
    const key = `${rule} ${line.part ?? JSON.stringify([line.modelText ?? line.model, line.network ?? line.line])}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const spares = new Map<number, Pick<PartsListLine, 'spares' | 'sparesBy'>>();
  for (const [key, own] of groups) {
    const rule = rules[key.split(' ')[0] as PartsListCategory];
    const count = own.reduce((sum, { total }) => sum + total, 0);
    const [first] = own;
    if (!rule || !first || count === 0) continue;
    const byShare = wholeAbove(count * rule.share);
    const isLeast = rule.least > byShare;
    spares.set(first.line, { spares: isLeast ? rule.least : byShare, sparesBy: isLeast ? 'least' : 'share' });
  }
  return lines.map((line) => ({ ...line, ...spares.get(line.line) }));
}

/** Whose share a line is kept by: a box around switch chips is the switch device that is swapped. */
function ruleOf(
  line: PartsListLine,
  byLine: ReadonlyMap<number, PartsListLine>,
  switchBoxes: ReadonlySet<number | undefined>,
): PartsListCategory | undefined {
  if (line.included) return undefined;
  const around = [...above(line, byLine)];
  const isInNode = around.some(({ category }) => category === 'node');
  if (line.category === 'switch') {
    return isInNode || around.some((box) => isDevice(box, switchBoxes)) ? undefined : 'switch';
  }
  if (isDevice(line, switchBoxes)) return isInNode ? undefined : 'switch';
  return rules[line.category] ? line.category : undefined;
}

function isDevice({ line, category }: PartsListLine, switchBoxes: ReadonlySet<number | undefined>): boolean {
  return category === 'box' && switchBoxes.has(line);
}

function* above(line: PartsListLine, byLine: ReadonlyMap<number, PartsListLine>): Generator<PartsListLine> {
  for (let at = byLine.get(line.parent ?? 0); at; at = byLine.get(at.parent ?? 0)) yield at;
}
