/** A system that runs on the start page: its drawing, four figures, and the number of supernodes. */
import { useEffect, useId, useMemo, useState } from 'react';
import type { Design } from '../../model/design/design.ts';
import { loadExample } from '../../model/design/examples/load-example.ts';
import type { Figure, Report } from '../../model/report/report.ts';
import type { TextKey } from '../../text/index.ts';
import { useConsulted } from '../shell/use-consulted.ts';
import { useText, type Words } from '../shell/use-text.ts';
import { studio, useStudio } from '../store/current-studio.ts';
import { Art } from './Art.tsx';
import { LiveFigure } from './LiveFigure.tsx';
import { mostSupernodes } from './supernodes.ts';

export interface LiveSystemSpec {
  readonly id: string;
  readonly name: string;
  readonly note: TextKey;
  /** The example that is opened for one supernode. */
  readonly example: string;
  /** The example that several are made of. */
  readonly base: string;
  readonly start: number;
  several(base: Design, count: number): Design;
}

/** Size of the drawing's own units; it is scaled to its card. */
const art = { width: 590, height: 240 };

export function LiveSystem({ spec, wait }: { readonly spec: LiveSystemSpec; readonly wait: boolean }) {
  const { t } = useText();
  const [count, setCount] = useState(spec.start);
  const base = useExample(spec.base, !wait);
  const design = useMemo(() => base && spec.several(base, count), [base, spec, count]);
  const { report, old, failed, again } = useReport(spec.id, design);
  const slider = useId();
  const titleId = useId();
  return (
    <article className="live card" aria-labelledby={titleId} data-live={spec.id}>
      <div className="live-art">
        <Art design={design} {...art} />
      </div>
      <div className="live-body">
        <header className="live-head">
          <div>
            <h3 id={titleId}>
              {spec.name}
              <span className="tag live-tag">
                <span className="live-dot" />
                {t('gallery.live')}
              </span>
            </h3>
            <p className="caption">{t(spec.note)}</p>
          </div>
          <button
            type="button"
            className="button"
            data-look="main"
            aria-label={t('gallery.open-named', { name: spec.name })}
            disabled={!design}
            onClick={() => design && open(spec, design, count)}
          >
            {t('gallery.open')}
          </button>
        </header>
        <Figures report={report} updating={old} />
        {failed && (
          <p className="caption">
            {t('gallery.failed')}{' '}
            <button type="button" className="button" onClick={again}>
              {t('gallery.try-again')}
            </button>
          </p>
        )}
        <div className="live-slider">
          <label htmlFor={slider}>{t('gallery.supernodes')}</label>
          <input
            id={slider}
            type="range"
            min={1}
            max={mostSupernodes}
            value={count}
            style={{ '--share': `${((count - 1) / (mostSupernodes - 1)) * 100}%` } as React.CSSProperties}
            onChange={(event) => setCount(Number(event.target.value))}
          />
          <output htmlFor={slider}>{count}</output>
          <span className="caption">{t('gallery.of', { n: mostSupernodes })}</span>
        </div>
      </div>
    </article>
  );
}

function open(spec: LiveSystemSpec, design: Design, count: number): void {
  if (count === 1) void studio.openExample(spec.example);
  else studio.openDesign(design, { own: true, origin: { kind: 'new' } });
}

function Figures({ report, updating }: { readonly report: Report | undefined; readonly updating: boolean }) {
  const words = useText();
  const { t } = words;
  const figures = report?.figures ?? {};
  const bisection = report && bisectionOf(report, words);
  return (
    <dl className="live-figures">
      <LiveFigure id="cards.count" label={t('strip.cards')} figure={figures['cards.count']} updating={updating} />
      <LiveFigure
        id="bisection"
        label={t('gallery.bisection')}
        figure={bisection?.figure}
        note={bisection?.note}
        updating={updating}
      />
      <LiveFigure id="power.it.peak" label={t('strip.power')} figure={figures['power.it.peak']} updating={updating} />
      <LiveFigure id="bom.cables" label={t('gallery.cables')} figure={figures['bom.cables']} updating={updating} />
    </dl>
  );
}

/** Of the network that joins all cards; where none does, of one island. */
function bisectionOf(report: Report, { t }: Words): { readonly figure: Figure; readonly note: string } | undefined {
  const { figures } = report;
  const own = figures['fabric.scale-up.bisection'];
  const islands = figures['fabric.scale-up.islands']?.value ?? 1;
  const outer = figures['fabric.scale-out.bisection'];
  if (islands > 1 && outer) return { figure: outer, note: t('gallery.between') };
  return own && { figure: own, note: islands > 1 ? t('gallery.in-each', { n: islands }) : t('gallery.one-way') };
}

/** The design on screen is analysed anyway; any other one is asked for beside it. */
function useReport(asker: string, design: Design | undefined) {
  const onScreen = useStudio((state) => state.design);
  const answer = useStudio((state) => state.answer);
  const isOnScreen = design !== undefined && design === onScreen;
  const asked = useConsulted(`gallery.${asker}`, isOnScreen ? undefined : design, 'live');
  if (isOnScreen) return { report: answer?.report, old: false, failed: false, again: asked.again };
  return { ...asked, report: asked.consulted?.report };
}

/** Null while it is fetched. The first example is there at once. */
export function useExample(ref: string, wanted: boolean): Design | undefined {
  const [loaded, setLoaded] = useState<{ readonly ref: string; readonly design: Design }>();
  useEffect(() => {
    let stays = true;
    if (wanted) {
      void loadExample(ref).then((made) => {
        if (stays && made.ok) setLoaded({ ref, design: made.design });
      });
    }
    return () => {
      stays = false;
    };
  }, [ref, wanted]);
  return loaded?.ref === ref ? loaded.design : undefined;
}
