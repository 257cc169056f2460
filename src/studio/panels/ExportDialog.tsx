/** Every format the design can be written in, what each cannot hold, and the file made on this device. */
import { useEffect, useRef, useState } from 'react';
import type { FileKind, FileOffer } from '../../bridge/files-api.ts';
import { Dialog } from '../shell/Dialog.tsx';
import { frame } from '../shell/frame.ts';
import { useText, type Words } from '../shell/use-text.ts';
import { studio } from '../store/current-studio.ts';
import { fileOffers, makeFile, saveMade } from '../store/file-jobs.ts';
import { Glyph } from '../theme/glyphs/Glyph.tsx';
import { pictureOf } from './export-picture.ts';
import './ExportDialog.css';

const groups = ['tables', 'schedulers', 'simulators', 'operations', 'graphs', 'drawings'] as const;
const megabyte = 1_000_000;

/** What the worker makes, and the picture that the page makes of its drawing. */
type SavedKind = FileKind | 'png';

const withPicture = (offers: readonly FileOffer[]) =>
  offers.flatMap((offer): readonly (Omit<FileOffer, 'kind'> & { readonly kind: SavedKind })[] =>
    offer.kind === 'svg' ? [offer, { ...offer, kind: 'png' }] : [offer],
  );

type Work =
  | { readonly kind: 'rests'; readonly said?: string; readonly tone?: 'error' }
  | { readonly kind: 'makes'; readonly file: SavedKind; readonly characters: number };

export function ExportDialog() {
  const words = useText();
  const { t } = words;
  const [offers, setOffers] = useState<readonly FileOffer[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  const { work, save, cancel } = useSaving(words);
  useEffect(() => {
    fileOffers().then(setOffers, (problem: unknown) => setFailed(String(problem)));
  }, []);
  const making = work.kind === 'makes' ? work.file : null;
  return (
    <Dialog wide title={t('files.title')} onClose={() => frame.open(null)}>
      <p className="caption">{t('files.what')}</p>
      {failed !== null && <p role="alert">{failed}</p>}
      <div className="export-groups">
        {groups.map((group) => (
          <section key={group} aria-label={t(`files.group.${group}`)}>
            <h3>{t(`files.group.${group}`)}</h3>
            <ul>
              {withPicture(offers)
                .filter((offer) => offer.group === group)
                .map(({ kind, loses }) => (
                  <li key={kind}>
                    <button
                      type="button"
                      className="export-kind"
                      disabled={making !== null}
                      aria-label={t('files.save', { kind: t(`files.kind.${kind}`) })}
                      onClick={() => void save(kind)}
                    >
                      <Glyph name="export" />
                      <span>
                        {t(`files.kind.${kind}`)}
                        {loses.length > 0 && (
                          <span className="caption">
                            {t('files.loses', {
                              facts: loses.map((fact) => t(`export.loses.${fact}`)).join(t('files.loses-join')),
                            })}
                          </span>
                        )}
                      </span>
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <div className="export-foot" role="status" data-tone={work.kind === 'rests' ? work.tone : undefined}>
        {work.kind === 'makes' ? (
          <>
            <progress aria-label={t(`files.kind.${work.file}`)} />
            <span className="grow">
              {t('files.making', {
                kind: t(`files.kind.${work.file}`),
                n: (work.characters / megabyte).toFixed(1),
              })}
            </span>
            <button type="button" className="button" data-look="line" onClick={cancel}>
              {t('files.cancel')}
            </button>
          </>
        ) : (
          <span>{work.said}</span>
        )}
      </div>
    </Dialog>
  );
}

/** One file at a time; leaving the dialogue cuts it off. */
function useSaving(words: Words) {
  const { t, ref } = words;
  const [work, setWork] = useState<Work>({ kind: 'rests' });
  const cut = useRef<AbortController | null>(null);
  useEffect(() => () => cut.current?.abort(), []);
  const save = async (file: SavedKind): Promise<void> => {
    const kind = t(`files.kind.${file}`);
    const { design, language } = studio.state();
    const own = new AbortController();
    cut.current = own;
    setWork({ kind: 'makes', file, characters: 0 });
    const hear = (characters: number) => {
      if (!own.signal.aborted) setWork({ kind: 'makes', file, characters });
    };
    try {
      const made = await makeFile(design, file === 'png' ? 'svg' : file, language, hear, own.signal);
      if (!made.ok) {
        const { reason, detail = '' } = made.refusal;
        setWork({ kind: 'rests', tone: 'error', said: ref({ key: `export.refused.${reason}`, params: { detail } }) });
        return;
      }
      const notes = made.notes.map(({ code, params }) => ref({ key: `export.note.${code}`, params }));
      const whole = file === 'png' ? { ...made, ending: '.hall.png', content: await pictureOf(made.content) } : made;
      setWork({ kind: 'rests', said: [t('files.saved', { name: saveMade(design, whole) }), ...notes].join(' ') });
    } catch (problem) {
      if (own.signal.aborted) setWork({ kind: 'rests', said: t('files.stopped', { kind }) });
      else {
        const detail = problem instanceof Error ? problem.message : String(problem);
        setWork({ kind: 'rests', tone: 'error', said: t('files.failed', { kind, detail }) });
      }
    }
  };
  return { work, save, cancel: () => cut.current?.abort() };
}
