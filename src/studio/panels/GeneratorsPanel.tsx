/** The palette of generators: what this design was made by, and a card for every family. */
import { useState } from 'react';
import { families } from '../../model/design/families.ts';
import { useText } from '../shell/use-text.ts';
import { useStudio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { GeneratorsMade } from './GeneratorsMade.tsx';
import { GeneratorsNew } from './GeneratorsNew.tsx';
import { generatorName } from './generator-words.ts';
import './GeneratorsPanel.css';

type Open = { readonly kind: 'new'; readonly id: string } | { readonly kind: 'made'; readonly by: string };

export function GeneratorsPanel() {
  const words = useText();
  const { t, ref } = words;
  const made = useStudio((state) => state.design.made);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  if (open?.kind === 'new') {
    return <GeneratorsNew key={open.id} id={open.id} onBack={close} onMade={(by) => setOpen({ kind: 'made', by })} />;
  }
  if (open?.kind === 'made') return <GeneratorsMade key={open.by} by={open.by} onBack={close} />;
  return (
    <div className="generators">
      <p className="generators-hint caption">{t('generators.hint')}</p>
      {made && made.length > 0 && (
        <section aria-label={t('generators.made')}>
          <h2 className="heading parts-heading">{t('generators.made')}</h2>
          <ul>
            {made.map(({ by, with: parameters }) => (
              <li key={by}>
                <button type="button" className="generator-card" onClick={() => setOpen({ kind: 'made', by })}>
                  <span className="glyph-box" data-kind="switch">
                    <Glyph name="layers" size="part" />
                  </span>
                  <span className="generator-words">
                    <span className="part-name">{generatorName(by, words)}</span>
                    <span className="caption">
                      {Object.entries(parameters)
                        .map(([name, value]) => `${name} ${value}`)
                        .join(' · ')}
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label={t('generators.list')}>
        <h2 className="heading parts-heading">{t('generators.list')}</h2>
        <ul>
          {families.map(({ id }) => (
            <li key={id}>
              <button
                type="button"
                className="generator-card"
                data-family={id}
                onClick={() => setOpen({ kind: 'new', id })}
              >
                <span className="glyph-box" data-kind="switch">
                  <Glyph name="array" size="part" />
                </span>
                <span className="generator-words">
                  <span className="part-name">{ref({ key: `family.name.${id}` })}</span>
                  <span className="caption">{ref({ key: `family.about.${id}` })}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
