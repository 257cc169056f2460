/** Words arrive as keys: every key that the model can send must be in the tables, in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examine } from '../../src/cli/engine.ts';
import { exampleByRef, examples } from '../../src/model/design/examples.ts';
import type { PartInput, TextRef, Working } from '../../src/model/report/report.ts';
import { sayRef, texts } from '../../src/text/index.ts';

const isWorking = (node: Working | PartInput): node is Working => 'label' in node;

function keysOf(working: Working): readonly TextRef[] {
  return [
    working.label,
    ...(working.because ? [working.because] : []),
    ...(working.inputs ?? []).filter(isWorking).flatMap(keysOf),
  ];
}

describe('the string tables', () => {
  it('hold every key of every figure and finding of the examples', () => {
    const missing = new Set<string>();
    for (const { id } of examples) {
      const made = exampleByRef(id);
      if (!made.ok) throw new Error(id);
      const { report } = examine(made.design);
      const refs = [
        ...Object.values(report.figures).flatMap((figure) => [
          figure.convention,
          ...(figure.from ? keysOf(figure.from) : []),
        ]),
        ...report.findings.flatMap((finding) => [
          { key: `finding.${finding.code}`, params: finding.params },
          ...(finding.fix ? [finding.fix] : []),
          ...(finding.edits ?? []).map(({ text }) => text),
        ]),
      ];
      for (const ref of refs) {
        if (!(ref.key in texts)) missing.add(ref.key);
        else
          for (const said of [sayRef('en', ref), sayRef('zh', ref)])
            if (/\{\w+[|}]/.test(said)) missing.add(`${ref.key}: ${said}`);
      }
    }
    expect([...missing]).toEqual([]);
  });

  it('hold a message for every finding code that the model names', () => {
    const files = readdirSync('src/model', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    expect(files.length).toBeGreaterThan(50);
    const codes = new Set(
      files.flatMap((file) =>
        [...readFileSync(`src/model/${file}`, 'utf8').matchAll(/\bcode: '([a-z][a-z-]+\.[a-z-]+)'/g)].map(
          ([, code]) => code,
        ),
      ),
    );
    expect(codes.size).toBeGreaterThan(3);
    expect([...codes].filter((code) => !(`finding.${code}` in texts))).toEqual([]);
  });

  it('say something in both languages, and use the same parameters in each', () => {
    const odd = Object.entries(texts).filter(([, { en, zh }]) => {
      const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();
      const [english, chinese] = [names(en), names(zh)];
      return (
        en.trim() === '' ||
        zh.trim() === '' ||
        chinese.some((name) => !english.includes(name)) ||
        english.some((name) => !chinese.includes(name) && !en.includes(`{${name}|`))
      );
    });
    expect(odd.map(([key]) => key)).toEqual([]);
  });
});
