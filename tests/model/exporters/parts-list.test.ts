import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPartsList } from '../../../src/model/analyses/parts-list/build-parts-list.ts';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import { type Cell, toCsv } from '../../../src/model/exporters/csv.ts';
import { partsListAsCsv } from '../../../src/model/exporters/parts-list-csv.ts';
import { partsListAsJson } from '../../../src/model/exporters/parts-list-json.ts';
import { cloudMatrix, cloudMatrixFabrics, machineOf } from '../analyses/hand-made-machines.ts';

/** A plain reader of RFC 4180, written from the standard. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at++;
    } else cell += sign;
  }
  return rows;
}

const lines = buildPartsList(machineOf(cloudMatrix, cloudMatrixFabrics), createCatalogue());

describe('toCsv', () => {
  it('starts with the mark that makes spreadsheets read UTF-8', () => {
    expect([...new TextEncoder().encode(toCsv([['卡']]))].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '=HYPERLINK("http://x";"y")'])(
    'makes a plain text of %j',
    (text) => {
      const [[cell = ''] = []] = readCsv(toCsv([[text]]));
      expect(cell).toBe(`'${text}`);
    },
  );

  it('keeps numbers as numbers, negative ones too, and unknown values empty', () => {
    expect(toCsv([[1.5, -2, undefined, 0, Number.NaN]])).toBe('\uFEFF1.5,-2,,0,\r\n');
  });

  it('reads back cell by cell whatever the texts hold, and no text cell can run', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\r', '\n', '\t', 'a', '，') }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows: Cell[][]) => {
        const back = readCsv(toCsv(rows));
        expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        back.forEach((row, r) => {
          row.forEach((text, c) => {
            expect([rows[r]?.[c], `'${rows[r]?.[c]}`]).toContain(text);
            expect(text).not.toMatch(/^[=+\-@\t\r\n]/);
          });
        });
      }),
    );
  });
});

describe('partsListAsCsv', () => {
  it('has a heading and a row for every line, all of one width', () => {
    const rows = readCsv(partsListAsCsv(lines, 'en'));
    expect(rows).toHaveLength(lines.length + 1);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows[0]?.slice(0, 4)).toEqual(['Line', 'Level', 'Parent line', 'Category']);
    expect(readCsv(partsListAsCsv(lines, 'zh'))[0]?.slice(0, 4)).toEqual(['行号', '层级', '上级行号', '类别']);
  });

  it('carries the totals of the lines', () => {
    const [heading = [], ...rows] = readCsv(partsListAsCsv(lines, 'en'));
    const total = heading.indexOf('Total quantity');
    expect(rows.map((row) => Number(row[total]))).toEqual(lines.map((line) => line.total));
  });

  it('says the medium of a cable in the language asked for', () => {
    const models = (language: 'en' | 'zh') => {
      const [heading = [], ...rows] = readCsv(partsListAsCsv(lines, language));
      const at = { en: 'Model', zh: '型号' }[language];
      return rows.map((row) => row[heading.indexOf(at)]);
    };
    expect(models('en')).toContain('optics 400 Gb/s');
    expect(models('zh')).toContain('光缆 400 Gb/s');
  });

  it('disarms names that a stranger’s design brings along', () => {
    const hostile = machineOf({ '=cmd|calc': { n: 1, shape: 'cabinet', block: '=cmd|calc' } });
    const csv = partsListAsCsv(buildPartsList(hostile, createCatalogue()), 'en');
    expect(csv).not.toMatch(/(^|,)"?[=+@]/m);
    expect(csv).toContain("'=cmd|calc");
  });
});

describe('partsListAsJson', () => {
  it('is the lines, with words for descriptions and without unknown values', () => {
    const read = JSON.parse(partsListAsJson(lines));
    expect(read.lines).toHaveLength(lines.length);
    expect(read.lines[2]).toMatchObject({
      part: 'huawei/ascend-910c@1',
      total: 384,
      unitPeakW: 700,
      description: 'accelerator',
    });
    expect(read.lines[3]).not.toHaveProperty('unitPeakW');
  });
});
