/** Which generator is open, and the way back to all of them. */
import { madeBy } from '../../model/design/families.ts';
import { useText } from '../shell/use-text.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { generatorName } from './generator-words.ts';

export function GeneratorsHead({ by, onBack }: { readonly by: string; readonly onBack: () => void }) {
  const words = useText();
  const { t, ref } = words;
  const maker = madeBy({ by });
  return (
    <header className="generator-head">
      <button type="button" className="inspector-link" onClick={onBack}>
        ‹ {t('generators.back')}
      </button>
      <div className="generator-title">
        <span className="glyph-box" data-kind="switch">
          <Glyph name="array" size="part" />
        </span>
        <div className="grow">
          <h2>{generatorName(by, words)}</h2>
          {maker?.kind === 'family' && <p className="caption">{ref({ key: `family.about.${maker.id}` })}</p>}
        </div>
      </div>
    </header>
  );
}
