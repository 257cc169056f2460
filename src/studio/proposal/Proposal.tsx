/** The design as a document to print: what is drawn, what follows from it with marks, and what it rests on. */
import { useEffect } from 'react';
import type { Answer } from '../../bridge/engine-api.ts';
import type { Design } from '../../model/design/design.ts';
import { nameOf } from '../../model/layout/label.ts';
import { engineVersion } from '../../model/report/version.ts';
import { comparePageTexts } from '../../text/areas/compare-page.ts';
import { proposalTexts } from '../../text/areas/proposal.ts';
import { addTexts, visibleLine, visibleText } from '../../text/index.ts';
import { groupOf, groups } from '../compare/rows.ts';
import { figureUnit, fullFigure } from '../marks/display.ts';
import { figureName, netOf } from '../marks/figure-name.ts';
import { ProofMark } from '../marks/ProofMark.tsx';
import { assumptionsOf } from '../panels/assumptions.ts';
import { useCatalogue } from '../panels/use-catalogue.ts';
import { sortFindings } from '../shell/findings.ts';
import { fetchLaterWords } from '../shell/later-words.ts';
import { LanguageButton } from '../shell/PageButtons.tsx';
import { Strip } from '../shell/Strip.tsx';
import { useText } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { Mark } from '../theme/glyphs/Mark.tsx';
import { HallDrawing } from './HallDrawing.tsx';
import { PartsOf } from './PartsOf.tsx';
import { sourcesOf } from './sources-of.ts';
import './Proposal.css';

addTexts({ ...comparePageTexts, ...proposalTexts });

export function Proposal() {
  const { t } = useText();
  const design = useStudio((state) => state.design);
  const answer = useStudio((state) => state.answer);
  const revision = useStudio((state) => state.revision);
  const catalogue = useCatalogue();
  useEffect(() => {
    fetchLaterWords().catch(() => {});
  }, []);
  return (
    <div className="proposal" data-screen="proposal" data-ready={answer !== null && !answer.partial}>
      <header className="proposal-bar" data-region="topbar">
        <button type="button" className="button" data-look="line" onClick={() => studio.show({ screen: 'studio' })}>
          <Glyph name="left" />
          {t('proposal.back')}
        </button>
        <span className="proposal-spring" />
        <LanguageButton />
        <button type="button" className="button" data-look="main" onClick={() => window.print()}>
          <Glyph name="export" />
          {t('proposal.print')}
        </button>
      </header>
      <main className="proposal-sheet" data-region="canvas" tabIndex={-1}>
        <header className="proposal-head">
          <Mark />
          <div>
            <h1>{visibleLine(design.name)}</h1>
            {answer && (
              <p className="caption">
                {t('proposal.made-by', {
                  version: engineVersion,
                  hash: answer.report.design.hash,
                  revision: `${answer.revision}`,
                })}
              </p>
            )}
            {answer && answer.revision !== revision && (
              <p className="proposal-old">
                {t('proposal.old', { figures: `${answer.revision}`, design: `${revision}` })}
              </p>
            )}
          </div>
        </header>
        {design.note !== undefined && <p>{visibleText(design.note)}</p>}
        <section className="proposal-section" aria-label={t('proposal.summary')}>
          <Strip />
        </section>
        <section className="proposal-section">
          <HallDrawing design={design} catalogue={catalogue} />
        </section>
        {answer ? <Figures answer={answer} /> : <p className="caption">{t('strip.computing')}</p>}
        <Assumptions design={design} />
        <PartsOf />
        {answer && <Checks answer={answer} design={design} />}
        {answer && <Sources cited={sourcesOf(answer.report, catalogue)} />}
      </main>
    </div>
  );
}

function Figures({ answer }: { readonly answer: Answer }) {
  const words = useText();
  const { t, ref } = words;
  const figures = Object.entries(answer.report.figures);
  return (
    <section className="proposal-section">
      <h2>{t('proposal.figures')}</h2>
      <p className="caption">{t('proposal.marks')}</p>
      {groups.map((group) => {
        const own = figures.filter(([id]) => groupOf(id) === group);
        if (own.length === 0) return null;
        return (
          <table key={group} className="proposal-table">
            <caption>{t(`compare.group.${group}`)}</caption>
            <tbody>
              {own.map(([id, figure]) => (
                <tr key={id} data-figure={id}>
                  <th scope="row">
                    {ref(figureName(id))}
                    {netOf(id) !== null && <span className="caption"> {netOf(id)}</span>}
                  </th>
                  <td className="number">{fullFigure(figure)}</td>
                  <td>{figureUnit(figure, words)}</td>
                  <td>
                    <ProofMark mark={figure.kind} word />
                  </td>
                  <td className="caption">{t(`basis.${figure.basis}`)}</td>
                  <td className="caption proposal-convention">{ref(figure.convention)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </section>
  );
}

function Assumptions({ design }: { readonly design: Design }) {
  const { t } = useText();
  const assumed = assumptionsOf(design);
  return (
    <section className="proposal-section">
      <h2>{t('proposal.assumptions')}</h2>
      {assumed.length === 0 && <p className="caption">{t('proposal.no-assumptions')}</p>}
      <ul className="proposal-list">
        {assumed.map(({ where, text }) => (
          <li key={where}>
            <span className="mono">{where}</span> {visibleText(text)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Checks({ answer, design }: { readonly answer: Answer; readonly design: Design }) {
  const { t, ref } = useText();
  const findings = sortFindings(answer.report.findings);
  return (
    <section className="proposal-section">
      <h2>{t('proposal.checks')}</h2>
      {findings.length === 0 && <p>{t('checks.none')}</p>}
      <ul className="proposal-list">
        {findings.map(({ code, severity, where, params, arithmetic, waived }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two findings may agree in all but their words
          <li key={`${code} ${index}`}>
            <strong>{t(`severity.${severity}`)}</strong> {ref({ key: `finding.${code}`, params })}{' '}
            <span className="mono">{arithmetic}</span>{' '}
            <span className="caption">
              {code}
              {where[0] !== undefined && ` · ${nameOf(design, where[0])}`}
              {waived && ` · ${t('proposal.accepted', { reason: waived.reason })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ cited }: { readonly cited: ReturnType<typeof sourcesOf> }) {
  const { t } = useText();
  return (
    <section className="proposal-section">
      <h2>{t('proposal.sources')}</h2>
      {cited.length === 0 && <p className="caption">{t('proposal.no-sources')}</p>}
      <ul className="proposal-list">
        {cited.map(({ id, title, url, read }) => (
          <li key={id}>
            {title}{' '}
            {url !== undefined && (
              <a href={url} target="_blank" rel="noreferrer">
                {url}
              </a>
            )}
            {read !== undefined && <span className="caption"> {t('proposal.read', { date: read })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
