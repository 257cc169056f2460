/** Words whose keys are put together when the studio runs: the compiler cannot see them, so they are looked up here. */
import { describe, expect, it } from 'vitest';
import { quantityProblems } from '../../../src/model/units/quantity.ts';
import { shellTexts } from '../../../src/text/areas/shell.ts';
import { texts } from '../../../src/text/index.ts';

const has = (key: string) => key in texts;
const shapes = ['cabinet', 'node', 'tray', 'board', 'group'];
const tints = ['compute', 'switch', 'power', 'cool', 'manage'];

describe('the words of the studio', () => {
  it('name every kind of box', () => {
    expect(shapes.flatMap((shape) => tints.map((tint) => `kind.${shape}.${tint}`)).filter((key) => !has(key))).toEqual(
      [],
    );
  });

  it('say why a quantity cannot be read', () => {
    expect(quantityProblems.filter((problem) => !has(`quantity.${problem}`))).toEqual([]);
  });

  it('have the same places for numbers and names in both languages', () => {
    const places = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name))].sort();
    const uneven = Object.entries(shellTexts).filter(([, { en, zh }]) => places(en).join() !== places(zh).join());
    expect(uneven.map(([key]) => key)).toEqual([]);
  });

  it('keep to the voice: no exclamation, no "successfully", no "oops"', () => {
    const loud = Object.entries(shellTexts).filter(
      ([, { en, zh }]) => /!|successfully|oops/i.test(en) || /！|成功/.test(zh),
    );
    expect(loud.map(([key]) => key)).toEqual([]);
  });
});
