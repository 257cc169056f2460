/** Every part that ships: form, figures, bases and sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInParts, createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import { kinds } from '../../../src/model/catalogue/kinds/kinds.ts';
import { bases, type Part } from '../../../src/model/catalogue/part.ts';
import { readFigure, readOneWay } from '../../../src/model/catalogue/part-figure.ts';
import { sources } from '../../../src/model/catalogue/sources.ts';
import { parseQuantity } from '../../../src/model/units/quantity.ts';
import { texts } from '../../../src/text/index.ts';

const folder = 'src/model/catalogue/parts';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
const parts = Object.entries(builtInParts);
const figures = parts.flatMap(([ref, part]) =>
  Object.entries(part.figures).map(([field, figure]) => ({ ref, part, field, figure })),
);

const partKeys = ['kind', 'name', 'maker', 'partNumber', 'status', 'note', 'figures'];
const figureKeys = ['value', 'basis', 'source', 'low', 'high', 'note'];

describe('the parts that ship', () => {
  it('are exactly the files, each under the reference that its path says', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(parts.map(([ref]) => `${ref.split('@')[0]}.json`).sort()).toEqual([...files].sort());
    for (const [ref, part] of parts) {
      expect(ref).toMatch(/^[a-z0-9-]+\/[a-z0-9.-]+@\d+$/);
      expect(part).toEqual(JSON.parse(readFileSync(`${folder}/${ref.split('@')[0]}.json`, 'utf8')));
    }
  });

  it('have the form of a part and nothing else', () => {
    for (const [ref, part] of parts) {
      expect(
        Object.keys(part).filter((key) => !partKeys.includes(key)),
        ref,
      ).toEqual([]);
      expect(Object.hasOwn(kinds, part.kind), ref).toBe(true);
      expect(part.name.length, ref).toBeGreaterThan(0);
      expect(part.maker.length, ref).toBeGreaterThan(0);
    }
    for (const { ref, field, figure } of figures) {
      expect(
        Object.keys(figure).filter((key) => !figureKeys.includes(key)),
        `${ref} ${field}`,
      ).toEqual([]);
    }
  });

  it('state figures that their kind knows, in a unit of the right dimension, bandwidths with a direction', () => {
    for (const { ref, part, field, figure } of figures) {
      const form = kinds[part.kind][field];
      expect(form, `${ref} ${field}`).toBeDefined();
      for (const text of [figure.value, figure.low, figure.high]) {
        if (text === undefined) continue;
        const read = parseQuantity(text);
        expect(read.ok, `${ref} ${field}: ${text}`).toBe(true);
        if (!read.ok) continue;
        expect(form?.dimensions, `${ref} ${field}: ${text}`).toContain(read.value.dimension);
        expect(read.value.direction !== undefined, `${ref} ${field}: ${text}`).toBe(form?.directed === true);
      }
      expect(readFigure(part, field), `${ref} ${field}`).toBeDefined();
    }
  });

  it('state ranges around the value', () => {
    for (const { ref, part, field, figure } of figures) {
      const read = readFigure(part, field);
      const low = figure.low === undefined ? undefined : parseQuantity(figure.low);
      const high = figure.high === undefined ? undefined : parseQuantity(figure.high);
      if (!read || !low?.ok || !high?.ok) continue;
      expect(low.value.value, `${ref} ${field}`).toBeLessThanOrEqual(read.value);
      expect(high.value.value, `${ref} ${field}`).toBeGreaterThanOrEqual(read.value);
      expect(low.value.value, `${ref} ${field}: a range without width`).toBeLessThan(high.value.value);
    }
  });

  it('have a basis and at least one known source for every figure', () => {
    for (const { ref, field, figure } of figures) {
      expect(bases, `${ref} ${field}`).toContain(figure.basis);
      expect(figure.source.length, `${ref} ${field}`).toBeGreaterThan(0);
      for (const id of figure.source) expect(Object.hasOwn(sources, id), `${ref} ${field}: ${id}`).toBe(true);
    }
  });

  it('use every source of the table, and each says what it is', () => {
    const used = new Set(figures.flatMap(({ figure }) => figure.source));
    for (const [id, source] of Object.entries(sources)) {
      expect(used.has(id), id).toBe(true);
      expect(source.title.length, id).toBeGreaterThan(0);
      if (source.url !== undefined) expect(() => new URL(source.url ?? ''), id).not.toThrow();
    }
  });

  it('keep placeholders free of figures that their name does not say', () => {
    for (const { ref, figure } of figures) {
      if (!ref.startsWith('generic/')) continue;
      expect(figure, ref).toMatchObject({ basis: 'derived', source: ['name'] });
    }
  });

  it('state what the published systems need', () => {
    const stated = (ref: string, field: string) => builtInParts[ref]?.figures[field]?.value;
    expect(stated('huawei/ascend-910c@1', 'dies')).toBe('2 dies');
    expect(stated('huawei/ascend-910c@1', 'scaleUp')).toBe('784 GB/s both ways');
    expect(builtInParts['huawei/ascend-910c@1']?.figures.bf16).toMatchObject({ low: '752 TFLOPS', high: '800 TFLOPS' });
    expect(stated('huawei/ub-l2-cm384@1', 'ports')).toBe('48 ports');
    expect(stated('nvidia/dgx-h100@1', 'peakPower')).toBe('10.2 kW');
    expect(stated('nvidia/dgx-h100@1', 'height')).toBe('8 U');
    expect(stated('nvidia/dgx-h100@1', 'mass')).toBe('130.5 kg');
    expect(stated('generic/switch-64@1', 'ports')).toBe('64 ports');
    expect(stated('generic/rack-42u@1', 'units')).toBe('42 U');
    // A rating of a whole band is no figure: it stays unknown.
    expect(stated('huawei/ascend-950dt@1', 'peakPower')).toBeUndefined();
  });
});

describe('the examples', () => {
  const examples = readdirSync('public/examples').filter((file) => file.endsWith('.json'));

  it.each(examples)('%s uses only parts that exist', (file) => {
    const catalogue = createCatalogue();
    const refs = new Set(readFileSync(`public/examples/${file}`, 'utf8').match(/[\w-]+\/[\w.-]+@\d+/g));
    expect(refs.size).toBeGreaterThan(0);
    for (const ref of refs) expect(catalogue.part(ref), ref).toBeDefined();
  });
});

describe('the words', () => {
  it('name every figure that a part may state', () => {
    const fields = new Set(Object.values(kinds).flatMap((forms) => Object.keys(forms)));
    for (const field of fields) expect(Object.hasOwn(texts, `part.${field}`), field).toBe(true);
  });
});

describe('createCatalogue', () => {
  const own: Part = { kind: 'accelerator', name: 'Mine', maker: 'me', figures: {} };

  it('adds a design’s own parts behind those that ship', () => {
    const catalogue = createCatalogue({ 'me/card@1': own, 'nvidia/h100-sxm@1': own });
    expect(catalogue.part('me/card@1')).toBe(own);
    expect(catalogue.part('nvidia/h100-sxm@1')?.name).toBe('H100 SXM5 80GB');
    expect(catalogue.refs().filter((ref) => ref === 'nvidia/h100-sxm@1')).toHaveLength(1);
    expect(catalogue.refs()).toContain('me/card@1');
  });

  it('knows no part and no source by the names of object members', () => {
    for (const name of ['constructor', '__proto__', 'toString', '']) {
      expect(createCatalogue().part(name)).toBeUndefined();
      expect(createCatalogue().source(name)).toBeUndefined();
    }
  });
});

describe('readFigure', () => {
  const part = (value: string, kind: Part['kind'] = 'switch'): Part => ({
    kind,
    name: 'x',
    maker: 'y',
    figures: { capacity: { value, basis: 'user', source: ['me'] } },
  });

  it('refuses what the kind does not allow, so that a stranger’s part cannot lend its figure a wrong meaning', () => {
    expect(readFigure(part('51.2 Tb/s one way'), 'capacity')).toMatchObject({ value: 51.2e12, direction: 'one-way' });
    expect(readFigure(part('51.2 Tb/s'), 'capacity')).toBeUndefined();
    expect(readFigure(part('51 ports'), 'capacity')).toBeUndefined();
    expect(readFigure(part('lots'), 'capacity')).toBeUndefined();
    expect(readFigure(part('51.2 Tb/s one way', 'cpu'), 'capacity')).toBeUndefined();
    expect(readFigure(part('51.2 Tb/s one way'), 'toString')).toBeUndefined();
    expect(readFigure(undefined, 'capacity')).toBeUndefined();
  });

  it('halves what is stated both ways, on request', () => {
    expect(readOneWay(part('51.2 Tb/s both ways'), 'capacity')).toBe(25.6e12);
    expect(readOneWay(part('25.6 Tb/s one way'), 'capacity')).toBe(25.6e12);
    expect(readOneWay(part('25.6 Tb/s'), 'capacity')).toBeUndefined();
  });
});
