/** What colour means on the drawing: one lens at a time, in every view; keys 1 to 6. */
import { studio, useStudio } from '../store/current-studio.ts';
import { offeredLenses } from './lenses.ts';
import { useText } from './use-text.ts';
import './LensBar.css';

export function LensBar() {
  const { t } = useText();
  const current = useStudio((state) => state.lens);
  return (
    <div className="lens-bar floating" role="toolbar" aria-label={t('region.lenses')}>
      {offeredLenses.map(({ lens, key }) => (
        <button
          key={lens}
          type="button"
          aria-pressed={current === lens}
          aria-label={t(`lens.${lens}`)}
          title={`${t(`lens.${lens}`)} (${key})`}
          onClick={() => studio.show({ lens })}
        >
          {t(`lens.${lens}`)}
          <kbd>{key}</kbd>
        </button>
      ))}
    </div>
  );
}
