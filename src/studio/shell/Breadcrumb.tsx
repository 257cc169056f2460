/** Where one is, step by step; each step can be gone back to. */

import { shortNameOf } from '../../model/layout/label.ts';
import { visibleLine } from '../../text/index.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { mainNet } from './instruments.ts';
import { useText } from './use-text.ts';
import './Breadcrumb.css';

interface Crumb {
  readonly key: string;
  readonly label: string;
  readonly go?: () => void;
}

export function Breadcrumb() {
  const { t } = useText();
  const crumbs = useCrumbs();
  return (
    <nav className="breadcrumb floating" aria-label={t('region.breadcrumb')}>
      <ol>
        {crumbs.map(({ key, label, go }, index) => (
          <li key={key}>
            {index > 0 && <Glyph name="right" />}
            {go ? (
              <button type="button" onClick={go}>
                {label}
              </button>
            ) : (
              <span aria-current="location">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function useCrumbs(): readonly Crumb[] {
  const { t } = useText();
  const view = useStudio((state) => state.view);
  const inside = useStudio((state) => state.inside);
  const design = useStudio((state) => state.design);
  const net = useStudio((state) => state.net ?? (state.answer ? mainNet(state.answer.report, null) : null));
  if (view === 'fabric') {
    const fabrics = { key: 'fabrics', label: t('crumb.fabrics') };
    return net === null ? [fabrics] : [fabrics, { key: net, label: visibleLine(design.nets[net]?.name ?? net) }];
  }
  const hall = { key: 'hall', label: t('crumb.hall') };
  if (view !== 'cabinet') return [hall];
  // A cabinet is shown without having been entered.
  if (inside === null) {
    const out = { ...hall, go: () => studio.show({ view: 'hall' }) };
    return [out, { key: 'cabinet', label: t('view.cabinet') }];
  }
  const steps = inside.split('/');
  return [
    { ...hall, go: () => studio.enter(null) },
    ...steps.map((_, index) => {
      const path = steps.slice(0, index + 1).join('/');
      const crumb = { key: path, label: shortNameOf(design, path) };
      return index === steps.length - 1 ? crumb : { ...crumb, go: () => studio.enter(path) };
    }),
  ];
}
