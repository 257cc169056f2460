/** What an edit changes: this one only, or the kind it is of, wherever that is used. */
import { Segments } from '../shell/Segments.tsx';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';

export function ScopeSwitch({ alike, exceptions }: { readonly alike: number; readonly exceptions: number }) {
  const { t } = useText();
  const scope = useStudio((state) => state.scope);
  return (
    <div className="inspector-scope">
      <Segments
        label={t('scope.label')}
        value={scope}
        segments={[
          { value: 'one', label: t('scope.one') },
          { value: 'type', label: t('scope.type', { n: alike }) },
        ]}
        onChange={(next) => studio.show({ scope: next })}
      />
      {scope === 'type' && alike > 1 && (
        <p>
          <Glyph name="layers" />
          {exceptions > 0 ? t('scope.warning-exceptions', { n: alike, exceptions }) : t('scope.warning', { n: alike })}
        </p>
      )}
    </div>
  );
}
