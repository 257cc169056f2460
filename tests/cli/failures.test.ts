/** `fail` and `blast` through the real launcher. */
import { describe, expect, it } from 'vitest';
import { exampleByRef } from '../../src/model/design/examples.ts';
import { encodeLink } from '../../src/model/design/link.ts';
import { outputOf, podwright } from '../support/podwright.ts';

const figureShape = {
  unit: expect.any(String),
  kind: expect.stringMatching(/^(exact|bounded|estimate|unknown)$/),
  convention: expect.stringMatching(/[a-z]/),
  basis: expect.any(String),
};

describe('podwright fail', () => {
  it('gives one row for all failures together, with the chain and both moments', () => {
    const row = JSON.parse(
      outputOf(['fail', 'cloudmatrix384', '--element', 'cc[1]/node[1]/l1[1]', '--element', 'cc[2]', '--json']),
    );
    expect(Object.keys(row)).toEqual([
      'design',
      'elements',
      'class',
      'count',
      'domain',
      'figures',
      'chain',
      'instant',
      'settled',
    ]);
    expect(row.elements).toEqual(['cc[1]/node[1]/l1[1]', 'cc[2]']);
    expect(row.figures['cards.down'].value).toBe(32);
    expect(row.figures['scale-up.throughput.left']).toMatchObject({ value: 0.857142857, kind: 'exact' });
    for (const figure of Object.values(row.figures)) expect(figure).toMatchObject(figureShape);
    expect(row.chain[0]).toMatchObject({ stage: 'elements', elements: row.elements });
    expect(row.settled.figures).toEqual(row.figures);
  });

  it('takes the what-ifs of a link when no element is named', () => {
    const made = exampleByRef('cloudmatrix384');
    if (!made.ok) throw new Error('example');
    const link = encodeLink({ design: made.design, whatIfs: [{ fail: ['scale-up.plane[2]'] }] });
    const row = JSON.parse(outputOf(['fail', link, '--json']));
    expect(row.elements).toEqual(['scale-up.plane[2]']);
    expect(row.figures['cards.slowed'].value).toBe(384);
    // The report of the link is that of the design as drawn.
    const { figures } = JSON.parse(outputOf(['report', link, '--json']));
    expect(figures['fabric.scale-up.throughput'].value).toBe(392);
  });

  it.each([
    [['fail', 'cloudmatrix384'], /nothing fails/],
    [['fail', 'cloudmatrix384', '--element', 'cc[99]'], /cc\[99\].*there are 12/],
    [['fail', 'cloudmatrix384', '--element', 'feed[17]/A'], /feed\[17\]\/A.*there are 16/],
    [['blast', 'cloudmatrix384', '--order', 'colour'], /--order/],
  ])('%j is refused in one line', (args, message) => {
    const { status, stdout, stderr } = podwright(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(message);
  });

  it('speaks Chinese', () => {
    expect(outputOf(['fail', 'cloudmatrix384', '--element', 'cc[1]', '--lang', 'zh'])).toMatch(/失效/);
  });
});

describe('podwright blast', () => {
  it('lists every class once, worst first, the same bytes each time', () => {
    const text = outputOf(['blast', 'gb200-nvl72', '--json']);
    expect(outputOf(['blast', 'gb200-nvl72', '--json'])).toBe(text);
    const { design, order, failures } = JSON.parse(text);
    expect([design.name, order]).toEqual(['GB200 NVL72', 'cards']);
    expect(new Set(failures.map((row: { element: string }) => row.element)).size).toBe(failures.length);
    const down = failures.map(
      (row: { figures: Record<string, { value: number }> }) => row.figures['cards.down']?.value,
    );
    expect(down).toEqual([...down].sort((x, y) => y - x));
    const chip = failures.find((row: { element: string }) => row.element === 'rack[1]/nvswitch[1]/chip[1]');
    expect(chip).toMatchObject({ count: 18, domain: false });
    expect(chip.figures['scale-up.throughput.left'].value).toBe(0.944444444);
    expect(failures.find((row: { domain: boolean }) => row.domain).element).toBe('rack[1]');
  });

  it('--order throughput puts the least throughput first', () => {
    const { failures } = JSON.parse(outputOf(['blast', 'cloudmatrix384', '--order', 'throughput', '--json']));
    expect(failures[0].element).toBe('sw[1]');
  });

  it('prints a table for people', () => {
    const lines = outputOf(['blast', 'cloudmatrix384']).trimEnd().split('\n');
    expect(lines[0]).toMatch(/^element .*cards down.*scale-up throughput left/);
    expect(lines).toHaveLength(14);
  });
});
