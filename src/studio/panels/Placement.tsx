/** Where a cabinet stands: its row, its corner in the hall, and its size. */
import { useMemo } from 'react';
import type { Path } from '../../model/design/design.ts';
import { planOf } from '../../model/layout/plan.ts';
import { parseTrusted } from '../../model/units/quantity.ts';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { Line, Section } from './InspectorParts.tsx';
import { QuantityField } from './QuantityField.tsx';
import { useCatalogue } from './use-catalogue.ts';

const metres = (value: number) => `${value.toFixed(2)} m`;
const millimetres = (value: number) => String(Math.round(value * 1000));

export function Placement({ address }: { readonly address: Path }) {
  const { t } = useText();
  const design = useStudio((state) => state.design);
  const catalogue = useCatalogue();
  const cabinet = useMemo(
    () => planOf(design, catalogue).cabinets.find((each) => each.address === address),
    [design, catalogue, address],
  );
  if (!cabinet) return null;
  const { x, y, row, place, width, depth, unplaced } = cabinet;
  // Drawn one tile wide and two deep where nothing says otherwise.
  const stated = cabinet.part === undefined ? undefined : catalogue.part(cabinet.part)?.figures;
  const isAssumed = stated?.width === undefined || stated.depth === undefined;
  const inRow = row === '' ? t('place.free') : t('place.row', { row, place: place + 1 });
  const where = unplaced ? t('table.unplaced') : inRow;
  const moveBy = (by: readonly [number, number]) =>
    studio.dispatch({ kind: 'cabinet/move', at: [address], to: { by } });
  return (
    <Section title={t('place.title')} end={where}>
      <dl className="inspector-lines">
        {!unplaced && (
          <Line name={t('place.position')}>
            <span className="place-field">
              <QuantityField
                label={t('place.x')}
                dimension="length"
                value={metres(x)}
                onCommit={(text) => moveBy([parseTrusted(text, 'length') - x, 0])}
              />
            </span>
            <span className="place-field">
              <QuantityField
                label={t('place.y')}
                dimension="length"
                value={metres(y)}
                onCommit={(text) => moveBy([0, parseTrusted(text, 'length') - y])}
              />
            </span>
          </Line>
        )}
        <Line name={t('place.size')}>
          {`${millimetres(width)} × ${millimetres(depth)} mm`}
          {isAssumed && <span className="caption"> {t('place.size-assumed')}</span>}
        </Line>
      </dl>
    </Section>
  );
}
