/** Whatever address any output prints can be read back: it parses, and it names a place of the design. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examine } from '../../src/cli/engine.ts';
import { finish, keeper } from '../../src/cli/work.ts';
import { blastOf } from '../../src/model/analyses/failures/blast.ts';
import { formatAddress, parseAddress } from '../../src/model/design/address.ts';
import type { Design } from '../../src/model/design/design.ts';
import { applyEdit } from '../../src/model/design/edits/apply-edit.ts';
import { exampleByRef } from '../../src/model/design/examples.ts';
import { resolveAddress } from '../../src/model/design/tree.ts';
import { Entropy, smallDesign } from '../support/random-edits.ts';

/** Addresses as printed, with what printed them. */
function printed(design: Design): readonly (readonly [string, string])[] {
  const { report, machine } = examine(design);
  const found: (readonly [string, string])[] = [];
  for (const [id, { address }] of Object.entries(report.figures)) if (address !== undefined) found.push([id, address]);
  for (const { code, where } of report.findings) found.push(...where.map((place) => [code, place] as const));
  for (const { element } of finish(blastOf(machine, keeper())).rows) found.push(['blast', element]);
  return found;
}

function expectReadable(design: Design): void {
  for (const [by, text] of printed(design)) {
    const read = parseAddress(text);
    expect(read, `${by}: ${text}`).toMatchObject({ ok: true });
    if (read.ok) expect(formatAddress(read.value), by).toBe(text);
    // A change that lost its place is told with the place as it was written.
    if (by === 'expand.change-lost') continue;
    expect(resolveAddress(design, text), `${by}: ${text}`).toMatchObject({ ok: true });
  }
}

const open = (ref: string): Design => {
  const made = exampleByRef(ref);
  if (!made.ok) throw new Error(made.reason);
  return made.design;
};

describe('every address that is printed can be read back', () => {
  it.each(['cloudmatrix384', 'gb200-nvl72', 'dgx-h100-superpod?su=1', 'three-cabinets'])('of %s', (ref) => {
    expectReadable(open(ref));
  });

  it('of cables joined by hand', () => {
    const design = open('three-cabinets');
    const [net = ''] = Object.keys(design.nets);
    const added = applyEdit(design, {
      kind: 'change/add',
      change: { join: ['cab[1]/tray[1]/npu[1]', 'cab[2]/tray[1]/npu[1]'], net, links: 300 },
    });
    if (!added.ok) throw new Error(added.refusal.code);
    const all = printed(added.design).map(([, text]) => text);
    expect(all.some((text) => text.startsWith(`${net}.+`))).toBe(true);
    expectReadable(added.design);
  });

  it('of designs made at random', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9999 }), { minLength: 20, maxLength: 60 }), (numbers) => {
        const random = new Entropy(numbers);
        expectReadable(smallDesign(random));
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
});
