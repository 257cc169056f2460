import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { Strip } from '../../../src/studio/shell/Strip.tsx';
import { provideStudio } from '../../../src/studio/store/current-studio.ts';
import { answerOf, cloudMatrixFigures, figure, stage, warning } from './a-studio.ts';

const browser = { innerWidth: 1600, addEventListener() {}, removeEventListener() {} };
Object.assign(globalThis, { window: browser });

const spoken = (html: string): readonly string[] =>
  [...html.matchAll(/aria-label="([^"]+)"/g)].map(([, name = '']) => name);

describe('the strip of instruments', () => {
  afterEach(() => provideStudio(null));

  it('speaks a figure in full: label, value with its unit in words, mark, and what a press does', () => {
    stage({ answer: answerOf(cloudMatrixFigures) });
    const names = spoken(renderToStaticMarkup(<Strip />));
    expect(names).toContain('Bisection, one way, 75.26 terabytes per second, exact. Explain.');
    expect(names).toContain('IT power, at least 499 kilowatts, unknown. Explain.');
    expect(names).toContain('Taper, down : up, 1 to 1, exact. Explain.');
  });

  it('speaks Chinese as well', () => {
    stage({ answer: answerOf(cloudMatrixFigures) }, {}, 'zh');
    expect(spoken(renderToStaticMarkup(<Strip />))).toContain('对分带宽 单向，75.26 太字节每秒，精确。查看由来。');
  });

  it('gives every figure its unit, mark and reason', () => {
    stage({ answer: answerOf(cloudMatrixFigures) });
    const html = renderToStaticMarkup(<Strip />);
    expect(html).toContain('768 dies');
    expect(html).toContain('288.8–307.2');
    expect(html).toContain('752–800 TFLOPS per card');
    expect(html).toContain('UB · cut of 2,688 links');
    expect(html).toContain('limit: the card’s ports');
    expect(html).toContain('3 inputs without a figure');
    expect(html.match(/class="proof"/g)?.length).toBe(6);
  });

  it('says which network, and what its figures leave out', () => {
    const islands = { ...cloudMatrixFigures, 'fabric.scale-up.islands': figure(127, '', 'exact') };
    const unwired = { ...warning, code: 'fabric.card-unwired', params: { cards: 1024, shown: '1,024' } };
    stage({ answer: answerOf(islands, { findings: [unwired] }) });
    const html = renderToStaticMarkup(<Strip />);
    expect(html).toContain('UB · worst of 127 islands · 1,024 cards in no network');
  });

  it('shows the longest path only where there are no tiers to taper', () => {
    const { 'fabric.scale-up.oversubscription': _tiers, ...untiered } = cloudMatrixFigures;
    stage({ answer: answerOf(cloudMatrixFigures) });
    expect(renderToStaticMarkup(<Strip />)).not.toContain('Longest path');
    stage({ answer: answerOf(untiered) });
    expect(renderToStaticMarkup(<Strip />)).toContain('Longest path');
  });

  it('shows the change since a gesture began in place of the reason, and warns when bandwidth is lost', () => {
    const less = { ...cloudMatrixFigures, 'fabric.scale-up.bisection': figure(73922, 'GB/s', 'exact') };
    const before = { title: 'edit.cabinet-move', before: stage().design, answer: answerOf(cloudMatrixFigures) };
    stage({ answer: answerOf(less), gesture: before });
    const html = renderToStaticMarkup(<Strip />);
    expect(html).toContain('−1.342 TB/s since you began');
    expect(html).toContain('data-tone="near"');
  });

  it('counts errors and warnings at its end', () => {
    stage({ answer: answerOf(cloudMatrixFigures, { findings: [warning, warning] }) });
    expect(spoken(renderToStaticMarkup(<Strip />))).toContain('Design checks: 0 errors, 2 warnings. Open the list.');
  });

  it('is never empty: before the first answer it says that it computes', () => {
    stage();
    const html = renderToStaticMarkup(<Strip />);
    expect(html.match(/computing/g)?.length).toBe(8);
  });
});
