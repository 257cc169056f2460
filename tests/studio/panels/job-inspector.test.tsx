import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import type { Design } from '../../../src/model/design/design.ts';
import { expand } from '../../../src/model/expand/expand.ts';
import { buildReport } from '../../../src/model/report/build-report.ts';
import { JobInspector } from '../../../src/studio/panels/JobInspector.tsx';
import { JobPanel } from '../../../src/studio/panels/JobPanel.tsx';
import type { Language } from '../../../src/text/index.ts';
import { answerOf, design, stage } from '../shell/a-studio.ts';

const catalogue = createCatalogue();

function staged(jobs: readonly Readonly<Record<string, unknown>>[], language: Language = 'en'): string {
  const withJobs: Design = { ...design, jobs };
  const work = buildReport(withJobs, expand(withJobs, catalogue), { catalogue, remember: (_, make) => make() });
  for (;;) {
    const step = work.next();
    if (!step.done) continue;
    const { jobs: pictures, report } = step.value;
    const answer = { ...answerOf(report.figures, { findings: report.findings }), ...(pictures && { jobs: pictures }) };
    stage({ design: withJobs, answer, lens: 'traffic' }, {}, language);
    return renderToStaticMarkup(<JobInspector />);
  }
}

const decode = { id: 'chat', kind: 'decode', model: 'deepseek-v3', ep: 256, sequence: 4096, output: 1000 };

describe('the inspector of a job', () => {
  const html = staged([decode]);

  it('names the label and the nearest published row, and never gives an upper bound as a plain number', () => {
    expect(html).toContain('data-label="upper-bound"');
    expect(html).toContain('Nearest published row: DeepSeek-V3 decode');
    expect(html).toMatch(/at most [\d,]+ token\/s/);
    expect(html).toMatch(/at least \d+ ms/);
  });

  it('says what the network costs and how many devices are used', () => {
    expect(html).toContain('768 of 768 devices');
    expect(html).toMatch(/If UB were infinite: \d+(\.\d+)? ms/);
  });

  it('fills its bar however short the time is', () => {
    const shares = [...html.matchAll(/flex-grow:([\d.]+)/g)].map(([, grow]) => Number(grow));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6);
  });

  it('says why there is no answer', () => {
    expect(staged([{ ...decode, model: 'gpt-9' }])).toContain('Models that ship:');
    expect(staged([{ ...decode, precision: 'fp4' }])).toContain('does not multiply in fp4');
  });

  it('speaks Chinese, and offers a job where there is none', () => {
    expect(staged([decode], 'zh')).toContain('最接近的公开数据');
    staged([]);
    expect(renderToStaticMarkup(<JobPanel />)).toContain('Add job');
  });
});
