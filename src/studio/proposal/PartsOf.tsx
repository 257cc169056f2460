/** Parts, and cables with modules, of the proposal. Unknown prices stay unknown; what comes with its parent says so. */
import { useEffect, useState } from 'react';
import type { PartsListLine } from '../../model/report/parts-list.ts';
import { groupThousands } from '../../model/units/format.ts';
import { useText, type Words } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';

const lines: ReadonlySet<PartsListLine['category']> = new Set(['cable', 'module']);

export function PartsOf() {
  const { t } = useText();
  const design = useStudio((state) => state.design);
  const [made, setMade] = useState<readonly PartsListLine[] | 'failed'>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for each design
  useEffect(() => {
    let wanted = true;
    studio.partsList().then(
      (all) => wanted && setMade(all),
      () => wanted && setMade('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [design]);
  const all = made === undefined || made === 'failed' ? [] : made;
  const cables = all.filter(({ category }) => lines.has(category));
  return (
    <>
      <section className="proposal-section">
        <h2>{t('proposal.parts')}</h2>
        {made === undefined && <p className="caption">{t('strip.computing')}</p>}
        {made === 'failed' && <p className="caption">{t('proposal.unknown')}</p>}
        {all.length > 0 && <PartTable parts={all.filter(({ category }) => !lines.has(category))} />}
      </section>
      <section className="proposal-section">
        <h2>{t('proposal.cables')}</h2>
        {cables.length > 0 ? <PartTable parts={cables} /> : <p className="caption">{t('proposal.no-cables')}</p>}
      </section>
    </>
  );
}

function PartTable({ parts }: { readonly parts: readonly PartsListLine[] }) {
  const words = useText();
  const { t } = words;
  return (
    <table className="proposal-table">
      <thead>
        <tr>
          <th scope="col">{t('proposal.part')}</th>
          <th scope="col" className="number">
            {t('proposal.each')}
          </th>
          <th scope="col" className="number">
            {t('proposal.price-unit')}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.line}>
            <th scope="row" style={{ '--level': part.level } as React.CSSProperties} className="proposal-part">
              {nameOf(part, words)}
            </th>
            <td className="number">{groupThousands(part.total)}</td>
            <td className="number">{priceOf(part, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameOf({ maker, model, modelText }: PartsListLine, { ref }: Words): string {
  return [maker, modelText ? ref(modelText) : model].filter((word) => word !== '').join(' ');
}

function priceOf({ included, paidWithParent, totalUsd }: PartsListLine, { t }: Words): string {
  if (included || paidWithParent) return t('proposal.comes-with');
  return totalUsd === undefined ? t('proposal.unknown') : groupThousands(Math.round(totalUsd));
}
