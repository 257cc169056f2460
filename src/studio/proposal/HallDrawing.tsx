/** The drawings of the proposal: the hall to scale as the exporter writes it, and the cabinets from the front. */
import { useMemo } from 'react';
import type { Catalogue } from '../../model/catalogue/part.ts';
import type { Design } from '../../model/design/design.ts';
import { svg } from '../../model/exporters/svg.ts';
import { planOf } from '../../model/layout/plan.ts';
import { Art } from '../gallery/Art.tsx';
import { useText } from '../shell/use-text.ts';

/** Larger halls are shown by squares alone: nobody reads so many names on a sheet. */
const mostNamed = 1_500;

export function HallDrawing({ design, catalogue }: { readonly design: Design; readonly catalogue: Catalogue }) {
  const { t } = useText();
  const cabinets = useMemo(() => planOf(design, catalogue).cabinets.length, [design, catalogue]);
  const hall = useMemo(
    () => (cabinets > 0 && cabinets <= mostNamed ? hallAsImage(design, catalogue) : undefined),
    [design, catalogue, cabinets],
  );
  if (cabinets === 0) return <p className="caption">{t('proposal.no-hall')}</p>;
  return (
    <>
      {hall !== undefined && (
        <figure className="proposal-hall">
          <img src={hall} alt={t('proposal.drawing')} />
          <figcaption className="caption">{t('proposal.drawing')}</figcaption>
        </figure>
      )}
      <figure className="proposal-front">
        <Art design={design} width={680} height={250} />
        <figcaption className="caption">
          {hall === undefined ? t('proposal.too-many', { n: cabinets }) : t('proposal.cabinets')}
        </figcaption>
      </figure>
    </>
  );
}

function hallAsImage(design: Design, catalogue: Catalogue): string | undefined {
  const made = svg.write({ design, catalogue });
  if (!made.ok) return undefined;
  const text = [...made.value.files[0].pieces].join('');
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
}
