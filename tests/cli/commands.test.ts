/** Every command through the real launcher: what it prints, what it returns, how it refuses. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/model/design/canonical.ts';
import { exampleByRef, examples } from '../../src/model/design/examples.ts';
import { outputOf, podwright } from '../support/podwright.ts';
import { readCsv } from '../support/read-csv.ts';

const folder = mkdtempSync(join(tmpdir(), 'podwright-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const ids = examples.map(({ id }) => id);

function designOf(ref: string) {
  const made = exampleByRef(ref);
  if (!made.ok) throw new Error(ref);
  return made.design;
}

/** Two cards with three links each at a switch of two ports. */
const overfull = inFolder(
  'overfull.podwright.json',
  JSON.stringify({
    format: 'podwright/1',
    name: 'Overfull',
    parts: {
      'own/switch-2@1': {
        maker: 'own',
        name: 'Switch, 2 ports',
        kind: 'switch',
        figures: { ports: { value: '2 ports', basis: 'user', source: ['typed'] } },
      },
    },
    blocks: {},
    holds: { npu: { n: 2, part: 'generic/card@1', card: true }, sw: { n: 1, part: 'own/switch-2@1' } },
    nets: { 'scale-up': { rate: '50 GB/s', wires: [{ id: 'up', each: 'npu', to: 'sw', links: 3 }] } },
  }),
);

describe('podwright examples', () => {
  it('lists id, name and cards, and whether the example is exact', () => {
    const rows = JSON.parse(outputOf(['examples', '--json']));
    expect(rows.map((row: { id: string }) => row.id)).toEqual(ids);
    expect(rows[0]).toMatchObject({ id: 'cloudmatrix384', name: 'CloudMatrix384', cards: 384, approximate: false });
    expect(rows.find((row: { id: string }) => row.id === 'dgx-h100-superpod').parameters).toHaveProperty('su');
    const lines = outputOf(['examples']).trimEnd().split('\n');
    expect(lines).toHaveLength(1 + ids.length);
    expect(lines[1]).toMatch(/^cloudmatrix384 +CloudMatrix384 +384 +exact$/);
  });
});

describe('podwright report', () => {
  it.each(ids)('%s: JSON in the form that others rely on', (id) => {
    const report = JSON.parse(outputOf(['report', id, '--json']));
    expect(Object.keys(report)).toEqual(['podwright', 'design', 'figures', 'findings']);
    expect(report.podwright).toMatch(/^\d+\.\d+\.\d+$/);
    const hash = createHash('sha256')
      .update(canonicalText(designOf(id)))
      .digest('hex')
      .slice(0, 16);
    expect(report.design).toEqual({ name: designOf(id).name, hash, cards: report.figures['cards.count'].value });
    for (const [figureId, figure] of Object.entries<Record<string, unknown>>(report.figures)) {
      expect(figure, figureId).toMatchObject({
        unit: expect.any(String),
        kind: expect.stringMatching(/^(exact|bounded|estimate|unknown)$/),
        convention: expect.stringMatching(/[a-z]/),
        basis: expect.stringMatching(/^(published|derived|user|recalled|estimate)$/),
      });
      const { value, lower, upper, kind, missing } = figure;
      if (kind === 'unknown')
        expect([value, missing], figureId).toEqual([null, expect.arrayContaining([expect.any(String)])]);
      // A place is an answer too: its address stands where other figures have a number.
      else if (figureId.endsWith('.element')) expect(value, figureId).toMatch(/^[a-z].*\[\d/);
      else {
        expect(value, figureId).toEqual(expect.any(Number));
        expect(Number((value as number).toPrecision(9)), figureId).toBe(value);
      }
      if (kind === 'exact' && typeof value === 'number') expect([lower, upper], figureId).toEqual([value, value]);
      if (kind === 'bounded') expect((lower as number) < (upper as number) && lower === value, figureId).toBe(true);
    }
    for (const finding of report.findings) {
      expect(finding).toEqual({
        code: expect.stringMatching(/^[a-z]+\.[a-z-]+$/),
        severity: expect.stringMatching(/^(error|warning|info)$/),
        where: expect.any(Array),
        message: expect.stringMatching(/[a-z]/),
        arithmetic: expect.any(String),
        fix: expect.any(String),
        edits: expect.any(Array),
        ...(finding.waived && { waived: { reason: expect.stringMatching(/[a-z]/) } }),
      });
    }
  });

  it('gives the same bytes twice, and with --explain the working of each figure', () => {
    const twice = [1, 2].map(() => outputOf(['report', 'dgx-h100-superpod', '--json']));
    expect(twice[0]).toBe(twice[1]);
    const { figures } = JSON.parse(outputOf(['report', 'cloudmatrix384', '--explain']));
    expect(figures['fabric.scale-up.bisection'].from).toMatchObject({ label: expect.any(String) });
  });

  it('prints a table with value, unit, mark and convention', () => {
    const text = outputOf(['report', 'cloudmatrix384']);
    expect(text.split('\n')[0]).toMatch(/^CloudMatrix384 {2}[0-9a-f]{16}$/);
    expect(text).toMatch(/^fabric\.scale-up\.bisection +75\.264 TB\/s {2}= {2}one direction, cards split in halves/m);
    expect(text).toMatch(/^compute\.bf16 +288\.768–307\.2 PFLOPS {2}≈/m);
    expect(text).toMatch(/^power\.it\.peak +≥ [\d.,]+ kW {2}\?/m);
  });

  it('speaks Chinese when asked to, with the same digits', () => {
    const [en, zh] = ['en', 'zh'].map((language) =>
      JSON.parse(outputOf(['report', 'cloudmatrix384', '--json', '--lang', language])),
    );
    expect(zh.figures['cards.count'].convention).toMatch(/\p{Script=Han}/u);
    const valuesOf = (report: { figures: Record<string, { value: unknown }> }) =>
      Object.entries(report.figures).map(([id, { value }]) => [id, value]);
    expect(valuesOf(zh)).toEqual(valuesOf(en));
    expect(outputOf(['report', 'cloudmatrix384', '--lang=zh'])).toMatch(/\p{Script=Han}/u);
  });

  it('reads a file, standard input, a link and a whole URL alike', () => {
    const design = designOf('three-cabinets');
    const path = inFolder('three.podwright.json', JSON.stringify(design, null, 2));
    const expected = outputOf(['report', 'three-cabinets', '--json']);
    const link = outputOf(['link', 'three-cabinets']).trim();
    expect(outputOf(['report', path, '--json'])).toBe(expected);
    expect(outputOf(['report', '-', '--json'], JSON.stringify(design))).toBe(expected);
    expect(outputOf(['report', link, '--json'])).toBe(expected);
    expect(outputOf(['report', `https://example.org/studio/${link}`, '--json'])).toBe(expected);
  });
});

describe('podwright check', () => {
  it('ends with 0 where no finding is an error, and with 1 where one is', () => {
    const fine = podwright(['check', 'cloudmatrix384', '--json']);
    expect(fine.status).toBe(0);
    expect(Object.keys(JSON.parse(fine.stdout))).toEqual(['findings']);
    const broken = podwright(['check', overfull, '--json']);
    expect(broken.status).toBe(1);
    expect(broken.stderr).toBe('');
    const { findings } = JSON.parse(broken.stdout);
    const errors = findings.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(errors.map(({ where }: { where: string[] }) => where)).toContainEqual(['sw[1]']);
    expect(errors[0].arithmetic).toMatch(/6.*2/);
    expect(podwright(['report', overfull]).status).toBe(0);
  });

  it('prints severity, code, place, message, arithmetic and remedy', () => {
    const { status, stdout } = podwright(['check', overfull]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Error {2}[a-z]+\.[a-z-]+ {2}.*sw\[1\]\n {4}\S.*\n {4}\S/m);
    expect(podwright(['check', overfull, '--lang', 'zh']).stdout).toMatch(/^错误 {2}/m);
  });
});

describe('podwright bom', () => {
  it('prints the parts list as CSV, to a file when asked, and as JSON', () => {
    const csv = outputOf(['bom', 'cloudmatrix384', '--format', 'csv']);
    const cards = readCsv(csv).find((row) => row.Part === 'huawei/ascend-910c@1');
    expect(cards?.['Total quantity']).toBe('384');
    const path = join(folder, 'parts.csv');
    expect(outputOf(['bom', 'cloudmatrix384', '-o', path])).toBe('');
    expect(readFileSync(path, 'utf8')).toBe(csv);
    const { lines } = JSON.parse(outputOf(['bom', 'cloudmatrix384', '--format', 'json']));
    expect(lines).toHaveLength(readCsv(csv).length);
  });
});

describe('podwright link and open', () => {
  const refs = [...ids, ...[1, 2, 3, 4].map((su) => `dgx-h100-superpod?su=${su}`)];

  it.each(refs)('%s: at most 2,000 characters, and back byte for byte', (ref) => {
    const link = outputOf(['link', ref]).trim();
    expect(link).toMatch(/^#p1\.[\w-]+$/);
    expect(link.length).toBeLessThanOrEqual(2_000);
    expect(outputOf(['open', link])).toBe(canonicalText(designOf(ref)));
  });

  it('open gives a file that opens, and its link is the same link again', () => {
    const link = outputOf(['link', 'gb200-nvl72']);
    const file = inFolder('opened.podwright.json', outputOf(['open', link.trim()]));
    expect(outputOf(['link', file])).toBe(link);
  });
});

describe('podwright schema', () => {
  it('is a JSON Schema of the design file that the examples name nothing outside of', () => {
    const schema = JSON.parse(outputOf(['schema']));
    expect(schema.$schema).toMatch(/^https:\/\/json-schema\.org\//);
    const known = Object.keys(schema.properties);
    for (const id of ids) expect(known).toEqual(expect.arrayContaining(Object.keys(designOf(id))));
  });
});

describe('podwright help', () => {
  it('names every command in both languages', () => {
    const text = outputOf(['help']);
    for (const name of ['examples', 'report', 'check', 'bom', 'link', 'open', 'schema', 'bench']) {
      expect(text).toMatch(new RegExp(`^ {2}podwright ${name}\\b.* {2}\\S`, 'm'));
    }
    expect(outputOf(['help', '--lang', 'zh'])).toMatch(/\p{Script=Han}/u);
  });
});

describe('a wrong call', () => {
  const cut = inFolder('cut.json', '{"format":"podwright/1",\n"name"');
  const huge = inFolder('huge.json', ' '.repeat(25_000_000));
  const wrongCalls: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no command', [], /podwright help/],
    ['an unknown command', ['frobnicate'], /frobnicate.*podwright help/],
    ['no design', ['report'], /1 argument.*found 0/],
    ['too many designs', ['report', 'a', 'b'], /1 argument.*found 2/],
    ['an unknown option', ['report', 'cloudmatrix384', '--wat'], /--wat.*--json/],
    ['an option without its value', ['bom', 'cloudmatrix384', '--format'], /--format/],
    ['an unknown design', ['report', 'nothing-like-this'], /nothing-like-this.*podwright examples/],
    ['a parameter out of range', ['report', 'dgx-h100-superpod?su=9'], /su .*1.*4.*9/],
    ['an unknown parameter', ['report', 'dgx-h100-superpod?pods=2'], /pods/],
    ['a parameter of what has none', ['report', 'gb200-nvl72?su=2'], /su/],
    ['a folder', ['report', folder], /neither a file/],
    ['a file that is cut off', ['report', cut], /cut\.json:2:\d+: .*JSON/],
    ['a file that is too large', ['report', huge], /huge\.json.*25000000/],
    ['a file that is no design', ['report', inFolder('list.json', '[1,2]')], /list\.json/],
    ['nothing on standard input', ['report', '-'], /-:1:1: .*JSON/],
    ['a damaged link', ['open', 'p1.AAAA'], /damaged/],
    ['a link of a later version', ['report', '#p9.AAAA'], /newer/],
    ['an unknown format', ['bom', 'cloudmatrix384', '--format', 'docx'], /csv.*docx/],
    ['an unknown language', ['examples', '--lang', 'fr'], /fr/],
    [
      'a file that cannot be written',
      ['bom', 'gb200-nvl72', '-o', join(folder, 'no', 'such', 'x.csv')],
      /x\.csv.*ENOENT/,
    ],
  ];

  it.each(wrongCalls)('%s: status 2, one line, nothing on standard output', (_what, args, says) => {
    const { status, stdout, stderr } = podwright(args, '');
    expect(stderr).toMatch(says);
    expect(stderr).toMatch(/^podwright.*: .+\n$/);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+\)/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('is refused in Chinese when Chinese is asked for', () => {
    const { status, stderr } = podwright(['report', 'nothing-like-this', '--lang', 'zh']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^podwright report: .*\p{Script=Han}.*\n$/u);
  });
});
