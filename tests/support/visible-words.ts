/** The words on a page, seen or read aloud: which of them come from no table, and which are cut off. */
import type { Page } from '@playwright/test';
import { createCatalogue } from '../../src/model/catalogue/catalogue.ts';
import { sources } from '../../src/model/catalogue/sources.ts';
import type { Design } from '../../src/model/design/design.ts';
import { units } from '../../src/model/units/unit-table.ts';
import { examples } from '../../src/studio/shell/examples.ts';
import { texts } from '../../src/text/index.ts';

/** Texts that are on screen, and the names and hints that elements on screen carry. */
export async function wordsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // The name of the library, in the corner of the drawing.
    const isTheirs = (element: Element | null) => element?.closest('.react-flow__attribution') != null;
    const found = new Set<string>();
    const isOnScreen = (element: Element | null): boolean =>
      element?.checkVisibility({ visibilityProperty: true }) === true;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement } = node;
      if (parentElement?.closest('script, style') || isTheirs(parentElement) || !isOnScreen(parentElement)) continue;
      found.add(node.textContent ?? '');
    }
    for (const element of document.body.querySelectorAll(
      '[aria-label], [aria-roledescription], [title], [placeholder]',
    )) {
      if (isTheirs(element) || !isOnScreen(element)) continue;
      for (const name of ['aria-label', 'aria-roledescription', 'title', 'placeholder'])
        found.add(element.getAttribute(name) ?? '');
    }
    return [...found].map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== '');
  });
}

/** Texts of a Chinese page that are neither of the Chinese tables nor data: names, addresses, units, sources. */
export function englishLeft(words: readonly string[], design: Design): readonly string[] {
  const patterns = Object.values(texts).flatMap(({ zh }) => {
    const parts = zh.split(placeholder);
    // A text of nothing but places to fill would fit anything.
    return parts.length === 1 || parts.some((part) => /[\p{Script=Han}，：。、（]/u.test(part))
      ? [patternOf(parts)]
      : [];
  });
  const data = dataOf(design);
  /** What fills a text is judged like a text of its own. */
  const isKnown = (whole: string, depth = 0): boolean => {
    // A button's hint ends with its key: “撤销 (Ctrl Z)”.
    const text = data.has(whole) ? whole : whole.replace(/ \((Ctrl|Alt|Shift|[A-Z])[^)]*\)$/, '');
    return (
      !isProse(text) ||
      data.has(text) ||
      // A source, and the day it was read.
      data.has(text.replace(/ \(\d{4}-\d\d-\d\d\)$/, '')) ||
      isNotation(text) ||
      // An axis of the document and a value of it: “plane 3”.
      data.has(/^(\S+) \d+$/.exec(text)?.[1] ?? '') ||
      (/ · |, /.test(text) && text.split(/ · |, /).every((piece) => isKnown(piece, depth))) ||
      (depth < 3 &&
        patterns.some((pattern) => {
          const match = pattern.exec(text);
          return match?.slice(1).every((filled) => isKnown(filled.trim(), depth + 1)) ?? false;
        }))
    );
  };
  return words.filter((text) => !isKnown(text));
}

const placeholder = /\{\w+(?:\|[^|}]*\|[^}]*)?\}/;

/** Three letters in a row, at least: less is a unit, a sign or a key. */
const isProse = (text: string): boolean => /\p{Script=Latin}{3}/u.test(text);

function patternOf(parts: readonly string[]): RegExp {
  const quoted = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${quoted.join('(.*?)')}$`, 'su');
}

/** Addresses, labels, ids and quantities: the same in every language. */
function isNotation(text: string): boolean {
  // ≥ 211.2 kW, L/min
  const unit = text.replace(/^[-–\d.,\s×:≥≈=+/()]*/, '');
  if (unit.split('/').every((part) => part === '' || units.has(part.replace('²', '2').replace('³', '3')))) return true;
  return [
    // cc[3]/node[2], CC03/NODE02, scale-up.up, sw/device, generic/card@1
    /^[\w-]+\[[\d.,]+\](\/[\w-]+(\[[\d.,]+\])?)*$/,
    /^[A-Z][A-Z\d,.–-]*(\/[A-Z][A-Z\d,.–-]*)*$/,
    /^[a-z0-9]+([-./][a-z0-9]+)*(@\d+)?$/,
    // A figure of a part that is missing: generic/card@1#mass × 16
    /^[\w./@-]+#\w+( × [\d,]+)?$/,
    // 7 × l1, 336 L1
    /^[\d,]+ (× )?[\w./@-]+$/,
    /^(Ctrl|Shift|Alt|Esc|Enter|Tab|Del|Backspace|F\d+)( [^ ]+)*$/,
  ].some((form) => form.test(text));
}

/** Their words are translated where they are shown. */
const isQuantityInWords = (text: string): boolean => /^\d.* (one way|both ways|ports|cards|links|lanes)$/.test(text);

/** Every string of the document, of the parts it may show, and of the sources they name. */
function dataOf(design: Design): ReadonlySet<string> {
  const found = new Set<string>(['Podwright', ...examples.map(({ name }) => name)]);
  const catalogue = createCatalogue(design.parts);
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && isQuantityInWords(value)) return;
    if (typeof value === 'string') found.add(value.replaceAll(/\s+/g, ' ').trim());
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        found.add(key);
        visit(inner);
      }
    }
  };
  visit(design);
  visit(sources);
  for (const ref of catalogue.refs()) visit(catalogue.part(ref));
  return found;
}

/** Labels, headings, buttons and figures whose text is wider than its box. Names may be shortened: they have a hint. */
export async function clippedLabels(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const labels = document.querySelectorAll<HTMLElement>(
      '.instrument-label .ellipsis, .instrument-value, .instrument-note, .segment-label, .heading, .button, .phone-tabs button, th',
    );
    return [...labels].flatMap((label) => {
      // A label of one pixel is there for the ear only.
      if (!label.checkVisibility() || label.clientWidth <= 1 || label.closest('.design-button')) return [];
      const { overflowX } = getComputedStyle(label);
      const isCut = overflowX !== 'visible' && label.scrollWidth > label.clientWidth + 1;
      return isCut ? [`${label.className || label.tagName}: ${label.textContent}`] : [];
    });
  });
}
