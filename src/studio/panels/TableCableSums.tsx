/** The same count in four places: figures, schedule, parts list, modules. They agree by construction; here one sees it. */
import type { ScheduleSums } from '../../bridge/files-api.ts';
import { groupThousands } from '../../model/units/format.ts';
import { useText } from '../shell/use-text.ts';
import { useStudio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { usePartsLines } from './use-table-parts.ts';

export interface TableCableSumsProps {
  readonly count: number | null;
  readonly sums: ScheduleSums | null;
}

export function TableCableSums({ count, sums }: TableCableSumsProps) {
  const { t } = useText();
  const cables = useStudio(figure('bom.cables'));
  const modules = useStudio(figure('bom.modules'));
  const lines = usePartsLines();
  const listed =
    lines && lines !== 'none'
      ? lines
          .filter(({ category, network }) => category === 'cable' && network !== undefined)
          .reduce((sum, { total }) => sum + total, 0)
      : null;
  const known = [cables, count, listed];
  const complete = known.every((value) => value !== null);
  const agree = complete && known.every((value) => value === count);
  const shown = (value: number | null) => (value === null ? '…' : groupThousands(value));
  return (
    <footer className="cable-foot">
      <span data-agree={complete ? agree : undefined} role="status">
        {complete && <Glyph name={agree ? 'check' : 'warn'} />}
        {t(!complete ? 'cables.sums-open' : agree ? 'cables.sums' : 'cables.sums-differ')}
      </span>
      <span>
        {t('cables.sum-figure')} <strong>{shown(cables)}</strong>
      </span>
      <span>
        {t('cables.sum-schedule')} <strong>{shown(count)}</strong>
      </span>
      <span>
        {t('cables.sum-parts')} <strong>{shown(listed)}</strong>
      </span>
      <span>
        {t('cables.sum-modules')} <strong>{shown(modules)}</strong>
      </span>
      <span className="grow" />
      {sums && (
        <>
          <span>{t('cables.lengths')}</span>
          {(['measured', 'estimated', 'unknown'] as const).map(
            (basis) =>
              sums.byBasis[basis] !== undefined && (
                <span key={basis} title={t(`cables.basis-note.${basis}`)}>
                  <span className="tag" data-basis={basis}>
                    {t(`cables.basis.${basis}`)}
                  </span>
                  <strong>{groupThousands(sums.byBasis[basis])}</strong>
                </span>
              ),
          )}
          {sums.orderedM > 0 && (
            <span>
              {t('cables.to-order')} <strong>{groupThousands(Math.round(sums.orderedM))} m</strong>
            </span>
          )}
        </>
      )}
    </footer>
  );
}

/** A count of the answer on screen; null while it is not that of this design. */
function figure(id: string) {
  return ({ answer, revision }: { answer: AnswerLike | null; revision: number }): number | null => {
    if (answer?.revision !== revision) return null;
    const value = answer.report.figures[id]?.value;
    return typeof value === 'number' ? value : null;
  };
}

interface AnswerLike {
  readonly revision: number;
  readonly report: { readonly figures: Readonly<Record<string, { readonly value: unknown }>> };
}
