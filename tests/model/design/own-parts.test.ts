/** Parts that a design carries, and unknown inputs that the user says. */
import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/cli/engine.ts';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import type { Part } from '../../../src/model/catalogue/part.ts';
import type { Design } from '../../../src/model/design/design.ts';
import { exampleByRef } from '../../../src/model/design/examples.ts';
import {
  isUsed,
  ownFigure,
  ownRef,
  withOwnPart,
  withParts,
  writtenFigure,
} from '../../../src/model/design/own-parts.ts';
import { parseDesign } from '../../../src/model/design/parse-design.ts';
import { exampleOf, fillInput, inputOf, neededInputs } from '../../../src/model/design/unknown-inputs.ts';
import { texts } from '../../../src/text/index.ts';

function open(ref: string): Design {
  const made = exampleByRef(ref);
  if (!made.ok) throw new Error(made.reason);
  return made.design;
}

const card: Part = {
  kind: 'accelerator',
  name: 'Prototype X',
  maker: 'Us',
  figures: { peakPower: ownFigure('650 W') },
};

describe('own parts', () => {
  it('travel inside the document, each revision under a reference of its own', () => {
    const first = withOwnPart(open('cloudmatrix384'), card);
    if (!first.ok) throw new Error(first.message.key);
    expect(first.ref).toBe('own/prototype-x@1');
    expect(ownRef(first.design, 'Prototype X')).toBe('own/prototype-x@2');
    expect(parseDesign(JSON.parse(JSON.stringify(first.design))).ok).toBe(true);
    expect(createCatalogue(first.design.parts).part(first.ref)).toEqual(card);
    const next = withOwnPart(first.design, { ...card, name: 'Renamed' }, first.ref);
    expect(next.ok && Object.keys(next.design.parts ?? {})).toEqual(['own/prototype-x@2']);
  });

  it('take the place of a shipped part wherever it stands, prices too, and leave the catalogue alone', () => {
    const npu = 'huawei/ascend-910c@1';
    const priced = parseDesign({ ...open('cloudmatrix384'), prices: { lines: [{ part: npu, mode: '20000 USD' }] } });
    if (!priced.ok) throw new Error('not opened');
    const shipped = createCatalogue().part(npu);
    if (!shipped) throw new Error('no part');
    const kept = withOwnPart(
      priced.design,
      { ...shipped, figures: { ...shipped.figures, peakPower: ownFigure('710 W') } },
      npu,
    );
    if (!kept.ok) throw new Error(kept.message.key);
    expect(isUsed(kept.design, npu)).toBe(false);
    expect(isUsed(kept.design, 'own/ascend-910c@1')).toBe(true);
    expect(kept.design.prices).toEqual({ lines: [{ part: 'own/ascend-910c@1', mode: '20000 USD' }] });
    expect(createCatalogue(kept.design.parts).part(npu)).toBe(shipped);
    expect(kept.design.parts?.['own/ascend-910c@1']?.figures.bf16).toEqual(shipped.figures.bf16);
  });

  it('refuse a figure without unit or direction, and a part without a name', () => {
    const design = open('cloudmatrix384');
    const bad = withOwnPart(design, { ...card, figures: { scaleUp: ownFigure('400 GB/s') } });
    expect(bad).toMatchObject({ ok: false, message: { key: 'own.wrong.figure' } });
    expect(withOwnPart(design, { ...card, name: ' ' })).toMatchObject({
      ok: false,
      message: { key: 'own.wrong.name' },
    });
    for (const key of ['own.wrong.figure', 'own.wrong.name', 'unknowns.wrong']) expect(texts).toHaveProperty([key]);
  });

  it('write a bare number as what it counts', () => {
    expect(writtenFigure('accelerator', 'dies', '2')).toBe('2 dies');
    expect(writtenFigure('switch', 'ports', ' 64 ')).toBe('64 ports');
    expect(writtenFigure('switch', 'liquidShare', '0.8')).toBe('80 %');
    expect(writtenFigure('switch', 'peakPower', '800')).toBe('800');
    expect(writtenFigure('accelerator', 'toString', '8')).toBe('8');
    const kept = withOwnPart(open('cloudmatrix384'), { ...card, figures: { dies: ownFigure('2') } });
    expect(kept.ok && kept.design.parts?.[kept.ref]?.figures.dies?.value).toBe('2 dies');
  });

  it('of another document are carried along', () => {
    const taken = withParts(open('three-cabinets'), { 'imported/box@1': { ...card, kind: 'node' } });
    expect(taken.ok && taken.design.parts?.['imported/box@1']?.name).toBe('Prototype X');
    if (!taken.ok) return;
    const edited = withOwnPart(taken.design, { ...card, kind: 'node', name: 'Box' }, 'imported/box@1');
    expect(edited.ok && Object.keys(edited.design.parts ?? {})).toEqual(['own/box@1']);
  });
});

describe('unknown inputs', () => {
  const missingOf = (design: Design) => neededInputs(examine(design).report.figures);

  it('are listed once each, with how often and what waits for them', () => {
    const needed = missingOf(open('cloudmatrix384'));
    expect(new Set(needed.map(({ input }) => input)).size).toBe(needed.length);
    const cpu = needed.find(({ input }) => input === 'huawei/kunpeng-920@1#peakPower');
    expect(cpu?.times).toBe(192);
    expect(cpu?.figures).toContain('power.it.peak');
  });

  it.each(['cloudmatrix384', 'three-cabinets', 'atlas-950?cards=1024', 'tpu-v4'])(
    '%s: each that has a field is gone once it is filled in as the field suggests',
    (ref) => {
      const design = open(ref);
      const catalogue = createCatalogue(design.parts);
      const needed = missingOf(design);
      const fillable = needed.filter(({ input }) => inputOf(design, catalogue, input).kind !== 'other');
      expect(fillable.length).toBeGreaterThan(needed.length / 2);
      let filled = design;
      const copies = new Map<string, string>();
      for (const { input } of fillable) {
        const own = createCatalogue(filled.parts);
        // An earlier answer may have made a copy of the part: the next figure goes into the copy.
        const now = inputOf(
          filled,
          own,
          input.replace(/^[^#]+/, (what) => copies.get(what) ?? what),
        );
        const choice: Readonly<Record<string, string>> = { climate: 'singapore', plant: 'dry' };
        const text = now.kind === 'facility' ? (choice[now.field] ?? exampleOf(now, own)) : exampleOf(now, own);
        expect(text, input).toBeDefined();
        const result = fillInput(filled, own, now, text ?? '');
        expect(result.ok, `${input} = ${text}: ${JSON.stringify(result)}`).toBe(true);
        if (!result.ok) continue;
        filled = result.design;
        if (result.ref !== '') copies.set(input.replace(/#.*$/, ''), result.ref);
      }
      const openIn = (one: Design) => {
        const own = createCatalogue(one.parts);
        return missingOf(one).flatMap(({ input }) => {
          const what = inputOf(one, own, input);
          return what.kind === 'other' ? [] : [what];
        });
      };
      // A floor lacks its depth once its width is there, and nothing else is open.
      const depths = openIn(filled);
      expect(depths.every((what) => what.kind === 'part' && what.field === 'depth')).toBe(true);
      for (const what of depths) {
        const result = fillInput(filled, createCatalogue(filled.parts), what, '1.2 m');
        if (result.ok) filled = result.design;
      }
      expect(openIn(filled)).toEqual([]);
    },
    60_000,
  );

  it('makes power a known sum of the user’s own once the last input is there', () => {
    let design = open('cloudmatrix384');
    for (let round = 0; round < 12; round++) {
      const catalogue = createCatalogue(design.parts);
      const next = missingOf(design).find(
        ({ figures, input }) => figures.includes('power.it.peak') && inputOf(design, catalogue, input).kind !== 'other',
      );
      if (!next) break;
      const input = inputOf(design, catalogue, next.input);
      const result = fillInput(design, catalogue, input, exampleOf(input, catalogue) ?? '');
      if (!result.ok) throw new Error(next.input);
      design = result.design;
    }
    const figure = examine(design).report.figures['power.it.peak'];
    expect(figure?.missing).toBeUndefined();
    expect(figure?.value).toBeGreaterThan(0);
    expect(figure?.kind).toBe('estimate');
  });

  it('is refused in words when it cannot be read', () => {
    const design = open('cloudmatrix384');
    const catalogue = createCatalogue();
    for (const input of ['huawei/kunpeng-920@1#peakPower', 'feed#ratedPower', 'cc#mass', 'facility.elecPrice']) {
      const result = fillInput(design, catalogue, inputOf(design, catalogue, input), 'plenty');
      expect(result.ok, input).toBe(false);
      if (!result.ok) expect(texts).toHaveProperty([result.message.key]);
    }
    expect(inputOf(design, catalogue, 'cooling.liquid')).toEqual({ kind: 'other' });
    expect(inputOf(design, catalogue, 'nobody#price')).toEqual({ kind: 'other' });
  });
});
