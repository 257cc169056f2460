import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ProofMark } from '../../../src/studio/marks/ProofMark.tsx';
import { stage } from '../shell/a-studio.ts';

const marks = ['exact', 'bounded', 'estimate', 'unknown', 'updating'] as const;

describe('the proof mark', () => {
  it('has a sign of its own for each kind and always says the word', () => {
    stage();
    const drawn = marks.map((mark) => renderToStaticMarkup(<ProofMark mark={mark} />));
    expect(new Set(drawn.map((html) => />([^<]+)<\/span><span/.exec(html)?.[1])).size).toBe(marks.length);
    expect(drawn[0]).toContain('exact');
    expect(drawn[3]).toContain('unknown');
  });

  it('hides the sign from readers, who hear the word once', () => {
    stage();
    const html = renderToStaticMarkup(<ProofMark mark="estimate" word />);
    expect(html).toContain('aria-hidden="true"');
    expect(html.match(/estimate/g)).toHaveLength(2);
    expect(html).not.toContain('title=');
  });
});
