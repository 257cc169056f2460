import { describe, expect, it } from 'vitest';
import { orderFindings } from '../../../src/model/report/order-findings.ts';
import type { Finding } from '../../../src/model/report/report.ts';

const finding = (severity: Finding['severity'], code: string, where: string, arithmetic = ''): Finding => ({
  code,
  severity,
  where: [where],
  params: {},
  arithmetic,
});
const texts = (findings: readonly Finding[]) => findings.map(({ code, where }) => `${code} ${where[0]}`);

describe('orderFindings', () => {
  it('puts errors before warnings before infos, then codes, then places as people count them', () => {
    const mixed = [
      finding('info', 'a.a', 'cc[1]'),
      finding('error', 'b.b', 'cc[10]'),
      finding('warning', 'a.a', 'cc[1]'),
      finding('error', 'b.b', 'cc[2]/node[11]'),
      finding('error', 'b.b', 'cc[2]/node[3]'),
      finding('error', 'a.z', 'cc[9]'),
    ];
    const expected = ['a.z cc[9]', 'b.b cc[2]/node[3]', 'b.b cc[2]/node[11]', 'b.b cc[10]', 'a.a cc[1]', 'a.a cc[1]'];
    expect(texts(orderFindings(mixed))).toEqual(expected);
    expect(orderFindings([...mixed].reverse())).toEqual(orderFindings(mixed));
  });

  it('says the same thing once', () => {
    const twice = [finding('error', 'a.a', 'cc[1]', '1 > 0'), finding('error', 'a.a', 'cc[1]', '1 > 0')];
    expect(orderFindings(twice)).toHaveLength(1);
  });

  it('keeps two findings at one place that differ in their arithmetic', () => {
    const two = [finding('error', 'a.a', 'cc[1]', '2 > 0'), finding('error', 'a.a', 'cc[1]', '1 > 0')];
    expect(orderFindings(two).map(({ arithmetic }) => arithmetic)).toEqual(['1 > 0', '2 > 0']);
  });
});
