/** No colour, size or duration is written by hand: style sheets and components take them from `tokens.json`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tokens } from '../../../src/studio/theme/tokens.ts';
import { tokensCss } from '../../../src/studio/theme/tokens-css.ts';

const files = readdirSync('src/studio', { recursive: true, encoding: 'utf8' }).map((path) => join('src/studio', path));
const sheets = files.filter((path) => path.endsWith('.css') && !path.endsWith('theme/fonts.css'));
const scripts = files.filter((path) => /\.tsx?$/.test(path));
const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');

/** Hairlines, outlines and the frames of marks are drawn with these; everything larger has a name. */
const hairlines = new Set(['0px', '1px', '1.5px', '2px', '-1px', '-2px']);
const { wide, full, medium, small } = tokens.breakpoint;
const breakpoints = new Set([wide, full, medium, small].flatMap((width) => [`${width}px`, `${width - 1}px`]));
const colors = /#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|oklch|lab)\(|:\s*(?:white|black|red|green|blue|gr[ae]y)\b/gi;

interface Hit {
  readonly file: string;
  readonly text: string;
}

function hits(paths: readonly string[], find: (text: string) => Iterable<string>): readonly Hit[] {
  return paths.flatMap((file) =>
    [...find(withoutComments(readFileSync(file, 'utf8')))].map((text) => ({ file, text })),
  );
}

const matchesOf = (pattern: RegExp) => (text: string) => [...text.matchAll(pattern)].map(([match]) => match);

describe('style sheets', () => {
  it('are found', () => {
    expect(sheets.length).toBeGreaterThan(10);
    expect(scripts.length).toBeGreaterThan(50);
  });

  it('name their colours', () => {
    expect(hits(sheets, matchesOf(colors))).toEqual([]);
  });

  // What lies on the drawing is to its scale, in the units of the hall and not of the page.
  it('name their lengths, but for the drawing itself', () => {
    const ofPage = sheets.filter((path) => !path.startsWith('src/studio/canvas/'));
    const byHand = hits(ofPage, (text) => {
      const rules = text.replaceAll(/@media[^{]*/g, '').replaceAll(/@container[^{]*/g, '');
      return matchesOf(/-?[\d.]+(?:px|rem|pt)\b/g)(rules).filter((length) => !hairlines.has(length));
    });
    expect(byHand).toEqual([]);
  });

  it('break only where the tokens say', () => {
    const elsewhere = hits(sheets, (text) =>
      matchesOf(/@media[^{]*/g)(text)
        .flatMap(matchesOf(/[\d.]+px/g))
        .filter((width) => !breakpoints.has(width)),
    );
    expect(elsewhere).toEqual([]);
  });

  it('name their durations', () => {
    expect(hits(sheets, matchesOf(/\b[\d.]+m?s\b/g))).toEqual([]);
  });

  it('use no variable that nobody sets', () => {
    const known = new Set(tokensCss().match(/--[\w-]+(?=:)/g));
    // Set by a component for its own sheet.
    for (const path of [...sheets, ...scripts]) {
      for (const name of readFileSync(path, 'utf8').match(/--[\w-]+(?=['"`]?\]?\s*:)/g) ?? []) known.add(name);
      for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/setProperty\(\s*['"`](--[\w-]+)/g))
        known.add(name);
    }
    const unknown = hits(sheets, matchesOf(/(?<=var\()--[\w-]+/g)).filter(({ text }) => !known.has(text));
    expect(unknown.filter(({ text }) => !text.startsWith('--mantine-') && !text.startsWith('--xy-'))).toEqual([]);
  });
});

describe('components', () => {
  it('name their colours', () => {
    const byHand = hits(scripts, matchesOf(/['"`](?:#[0-9a-f]{3,8}|(?:rgb|hsl)a?\([^'"`]*)['"`]/gi));
    expect(byHand).toEqual([]);
  });
});
