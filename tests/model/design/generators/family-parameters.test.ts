import { describe, expect, it } from 'vitest';
import { loadDesign } from '../../../../src/cli/load-design.ts';
import { families, familyByRef, familyRef, isFamilyRef, makeFamily } from '../../../../src/model/design/families.ts';
import { sayRef, type TextTable, texts } from '../../../../src/text/index.ts';
import { made } from './family-graph.ts';

function refused(ref: string) {
  const result = familyByRef(ref);
  if (result.ok) throw new Error(`${ref} makes a design`);
  return result;
}

const rateOf = (ref: string, wire: number) => {
  const net = made(ref).design.nets['scale-up'];
  return net?.wires[wire]?.rate ?? net?.rate;
};

describe('parameters of families', () => {
  it('are read from a call', () => {
    expect(isFamilyRef('torus?sides=4x4')).toBe(true);
    expect(isFamilyRef('torus')).toBe(true);
    expect(isFamilyRef('torus2?sides=4x4')).toBe(false);
    expect(made('torus?sides=4×3').design.made?.[0]?.with).toEqual({ sides: '4x3', twist: 0, rate: '1 GB/s' });
    expect(makeFamily('ring', { n: 5 })).toEqual(familyByRef('ring?n=5'));
    expect(familyRef('ring', { n: 5, rate: 2 })).toBe('ring?n=5&rate=2');
  });

  it('take rates as bare GB/s or with a unit', () => {
    expect(rateOf('ring?rate=50', 0)).toBe('50 GB/s');
    expect(rateOf('ring?rate=2.5', 0)).toBe('2.5 GB/s');
    expect(rateOf('ring?rate=400 Gb/s', 0)).toBe('400 Gb/s');
    expect(rateOf('ring?rate=50%20GB/s', 0)).toBe('50 GB/s');
    expect(rateOf('fat-tree?rate=2', 0)).toBe('2 GB/s');
    expect(rateOf('fat-tree?rate=2&cardRate=5', 0)).toBe('5 GB/s');
    expect(rateOf('full-mesh?sides=2x2&rates=3x1', 0)).toBe('3 GB/s');
    expect(rateOf('rail?inside=9', 0)).toBe('9 GB/s');
  });

  it('lift the limit of a card to all links between switches together', () => {
    expect(rateOf('hyperx?sides=3x2&p=2&rate=4&cardRate=free', 0)).toBe('9*4 GB/s');
  });

  it('that follow from others are not kept, so that they go on following', () => {
    expect(made('dragonfly?a=4&h=2&p=2').design.made?.[0]?.with).not.toHaveProperty('g');
    expect(made('dragonfly?a=4&h=2&p=2&g=5').design.made?.[0]?.with).toHaveProperty('g', 5);
  });

  it.each([
    ['fat-tree?k=', 'bad-text'],
    ['fat-tree?k=8&k=8', 'bad-text'],
    ['fat-tree?__proto__=8', 'bad-text'],
    ['fat-tree?radix=8', 'unknown-parameter'],
    ['fat-tree?k=8.5', 'bad-value'],
    ['fat-tree?k=-8', 'bad-value'],
    ['fat-tree?k=100000', 'bad-value'],
    ['fat-tree?rate=fast', 'bad-value'],
    ['fat-tree?rate=0', 'bad-value'],
    ['fat-tree?rate=free', 'bad-value'],
    ['star?cardRate=free', 'bad-value'],
    ['torus?sides=0x4', 'bad-value'],
    ['torus?sides=1000x1000x1000', 'bad-value'],
    ['torus?sides=4xx4', 'bad-value'],
    ['full-mesh?rates=1xfree', 'bad-value'],
    ['dragonfly?arrangement=random', 'bad-value'],
    ['leaf-spine?taper=0.5', 'bad-value'],
    ['star?n=1000000&planes=10000', 'none'],
    ['fat-tree?k=512&planes=64&hosts=10000', 'too-large'],
  ])('%s: %s', (ref, reason) => {
    if (reason === 'none') expect(familyByRef(ref).ok).toBe(true);
    else expect(refused(ref).reason).toBe(reason);
  });

  it('that no family has are refused by name', () => {
    expect(makeFamily('butterfly', {})).toMatchObject({ ok: false, reason: 'unknown-family' });
  });
});

describe('what fits nothing', () => {
  // The nearest parameters that fit, as they would be asked for.
  it.each([
    ['slim-fly?q=6', [{ q: 5 }, { q: 7 }]],
    ['slim-fly?q=28', [{ q: 27 }, { q: 29 }]],
    ['slim-fly?q=2', [{ q: 3 }]],
    ['slim-fly?q=48', [{ q: 47 }, { q: 49 }]],
    ['fat-tree?k=9', [{ k: 8 }, { k: 10 }]],
    ['leaf-spine?cards=1001&rails=8', [{ cards: 1000 }, { cards: 1008 }]],
    ['leaf-spine?cards=3000', [{ cards: 2048 }, { radix: 128 }]],
    ['leaf-spine?cards=12&radix=4&rails=3', [{ cards: 6 }, { radix: 8 }]],
    ['dragonfly?a=4&h=2&p=2&g=12', [{ g: 9 }]],
    ['dragonfly?a=3&h=3&p=2&g=5', [{ g: 4 }, { g: 6 }]],
    ['dragonfly-plus?spines=2&leaves=2&h=2&g=9', [{ g: 5 }]],
    ['jellyfish?switches=9&ports=3', [{ switches: 8 }, { switches: 10 }]],
    ['jellyfish?switches=9&ports=5', [{ switches: 8 }, { switches: 10 }, { ports: 4 }]],
    ['jellyfish?switches=6&ports=6', [{ ports: 5 }, { switches: 7 }]],
    ['xpander?switches=64&ports=9', [{ switches: 60 }, { switches: 70 }]],
    ['torus?sides=8x4&twist=8', [{ twist: 0 }, { twist: 7 }]],
    ['torus?sides=8&twist=2', [{ twist: 0 }]],
    ['mesh?sides=8x4&twist=2', [{ twist: 0 }]],
    ['full-mesh?sides=4x4x4&rates=2x1', [{ rates: '2x1x1' }]],
    ['ub-mesh?sides=4x4x4&lanes=2', [{ lanes: '2x2x2' }]],
    ['hamming-mesh?boards=4', [{ boards: '4x4' }]],
  ])('%s is refused, and what is named instead fits', (ref, nearest) => {
    const refusal = refused(ref);
    expect(refusal.reason).toBe('misfit');
    expect(refusal.nearest).toMatchObject(nearest);
    expect(refusal.nearest).toHaveLength(nearest.length);
    const [id = ''] = ref.split('?');
    for (const given of refusal.nearest) expect(makeFamily(id, given)).toMatchObject({ ok: true });
    for (const language of ['en', 'zh'] as const)
      expect(sayRef(language, refusal.message)).not.toMatch(/\{\w+|family\./);
  });
});

describe('families on the command line', () => {
  it('are designs', async () => {
    expect(await loadDesign('fat-tree?k=4', 'en')).toEqual(made('fat-tree?k=4').design);
  });

  it('are refused in one line that names the nearest calls', async () => {
    await expect(loadDesign('slim-fly?q=6&p=3', 'en')).rejects.toThrow(
      'Slim Fly needs a field of 6 elements: a prime or a power of a prime, not 2. ' +
        'Nearest that fits: slim-fly?q=5&p=3, slim-fly?q=7&p=3.',
    );
    await expect(loadDesign('slim-fly?q=x', 'zh')).rejects.toThrow('整数');
  });
});

describe('words of families', () => {
  const has = (key: string) => (texts as TextTable)[key] !== undefined;

  it('name every family and every parameter', () => {
    const keys = families.flatMap(({ id, parameters }) => [
      `family.name.${id}`,
      `family.about.${id}`,
      ...Object.keys(parameters).map((name) => `family.parameter.${name}`),
    ]);
    expect(keys.filter((key) => !has(key))).toEqual([]);
  });

  it('say what fixed every count', () => {
    const refs = [
      ...families.map((family) => family.id),
      'leaf-spine?cards=32',
      'leaf-spine?taper=2',
      'rail?inside=9',
      'fat-tree?hosts=9',
      'slim-fly?p=2',
      'dragonfly?g=5',
      'dragonfly-plus?h=2',
    ];
    const missing = new Set<string>();
    for (const ref of refs) {
      const { explanations } = made(ref);
      expect(explanations.length).toBeGreaterThan(0);
      for (const { count, because, arithmetic, value } of explanations) {
        if (!has(`family.count.${count}`)) missing.add(count);
        if (/\{\w+|^family\./.test(sayRef('en', because) + sayRef('zh', because))) missing.add(because.key);
        // The last number of the working is the count itself, or a limit it keeps.
        expect(arithmetic).toMatch(/\d$/);
        expect(arithmetic).toContain(String(value));
      }
    }
    expect([...missing]).toEqual([]);
  });
});
