/** What the wire makes of the design: links in all, ports it takes of each end, and the findings it brings. */
import { countOf } from '../../../model/design/tree.ts';
import { formatQuantity } from '../../../model/units/format.ts';
import { useText } from '../../shell/use-text.ts';
import { useStudio } from '../../store/current-studio.ts';
import type { Draft } from './draft.ts';

export function WirePreview({ draft }: { readonly draft: Draft }) {
  const { t, ref } = useText();
  const design = useStudio((state) => state.design);
  const answer = useStudio((state) => state.answer);
  const revision = useStudio((state) => state.revision);
  const before = useStudio((state) => state.gesture?.answer ?? null);
  const wire = design.nets[draft.net]?.wires.at(-1);
  const picture = answer?.pictures[draft.net];
  const isCurrent = answer !== null && answer.revision === revision;
  if (!isCurrent) return <p className="wire-preview">{t('wiring.counting')}</p>;
  const links =
    draft.sentence === null
      ? draft.links
      : (picture?.bundles.find((bundle) => bundle.wire === wire?.id)?.links ?? undefined);
  const known = new Set(before?.report.findings.map((finding) => finding.code + finding.where.join()));
  const brought = answer.report.findings.filter(
    (finding) => finding.severity !== 'info' && !known.has(finding.code + finding.where.join()),
  );
  const isAmongThemselves = draft.each === draft.to;
  const ports = (hold: string) =>
    formatQuantity(((links ?? 0) * (isAmongThemselves ? 2 : 1)) / countOf(design, hold), '', 4);
  return (
    <div className="wire-preview" aria-live="polite">
      {links !== undefined && <p>{t('wiring.makes', { n: links, links: formatQuantity(links, '') })}</p>}
      {links !== undefined && draft.sentence !== null && (
        <p>
          {isAmongThemselves
            ? t('wiring.ports-one', { each: draft.each, ports: ports(draft.each) })
            : t('wiring.ports', { each: draft.each, to: draft.to, near: ports(draft.each), far: ports(draft.to) })}
        </p>
      )}
      {brought.slice(0, 3).map((finding) => (
        <p key={`${finding.code} ${finding.where.join(' ')} ${finding.arithmetic}`} className="wire-problem">
          {ref({ key: `finding.${finding.code}`, params: finding.params })} {finding.arithmetic}
        </p>
      ))}
    </div>
  );
}
