/** What a file of another program became: what was read, left out, guessed and mended; and its structure as rules. */
import type { ImportNote, ImportReport } from '../../bridge/files-api.ts';
import { Dialog } from '../shell/Dialog.tsx';
import { useLate } from '../shell/use-late.ts';
import { useText } from '../shell/use-text.ts';
import { studio } from '../store/current-studio.ts';
import { closeImport, useForeign } from '../store/foreign-files.ts';
import './ImportDialog.css';
import './table.css';

/** What is read sooner needs no sign. */
const lateMs = 300;

export function ImportDialog() {
  const foreign = useForeign();
  if (foreign.kind === 'reading') return <Reading name={foreign.name} cancel={foreign.cancel} />;
  if (foreign.kind === 'read' && foreign.shown) return <Report {...foreign} />;
  return null;
}

function Reading({ name, cancel }: { readonly name: string; readonly cancel: () => void }) {
  const { t } = useText();
  const late = useLate(true, lateMs);
  if (!late) return null;
  return (
    <Dialog title={t('imported.reading', { name })} onClose={cancel}>
      <progress aria-label={t('imported.reading', { name })} />
      <p>
        <button type="button" className="button" data-look="line" onClick={cancel}>
          {t('files.cancel')}
        </button>
      </p>
    </Dialog>
  );
}

interface ReportProps {
  readonly name: string;
  readonly report: ImportReport;
  readonly suggestion: { readonly wires: number; readonly links: number } | undefined;
}

function Report({ name, report, suggestion }: ReportProps) {
  const { t, ref } = useText();
  return (
    <Dialog wide title={t('imported.title', { name })} onClose={closeImport}>
      <p className="caption">
        {t('imported.format', { format: report.format })} · {t('imported.safe')}
      </p>
      <table className="table import-counts">
        <caption className="visually-hidden">{t('imported.read')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('imported.what')}</th>
            <th scope="col" className="number">
              {t('imported.count')}
            </th>
            <th scope="col" className="number">
              {t('imported.stated')}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.read.map(({ what, count, stated }) => (
            <tr key={what} data-differs={stated !== undefined && stated !== count}>
              <th scope="row">{ref({ key: `import.what.${what}` })}</th>
              <td className="number strong">{count.toLocaleString('en-US')}</td>
              <td className="number">{stated === undefined ? '' : stated.toLocaleString('en-US')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {(['skipped', 'guessed', 'repaired'] as const).map((kind) => (
        <Notes key={kind} title={t(`imported.${kind}`)} notes={report[kind]} />
      ))}
      <section className="import-report import-rules">
        <h3>{t('imported.rules')}</h3>
        <p>
          {suggestion
            ? t('imported.rules-offer', { links: suggestion.links, wires: suggestion.wires })
            : t('imported.rules-none')}
        </p>
        {suggestion && (
          <p className="import-choice">
            <button type="button" className="button" data-look="main" onClick={() => void studio.drawWithRules()}>
              {t('imported.take-rules')}
            </button>
            <button type="button" className="button" data-look="line" onClick={closeImport}>
              {t('imported.keep-lists')}
            </button>
          </p>
        )}
      </section>
    </Dialog>
  );
}

function Notes({ title, notes }: { readonly title: string; readonly notes: readonly ImportNote[] }) {
  const { t, ref } = useText();
  return (
    <section className="import-report">
      <h3>{title}</h3>
      {notes.length === 0 ? (
        <p className="caption">{t('imported.nothing')}</p>
      ) : (
        <ul className="import-notes">
          {notes.map(({ code, count, lines, params }) => (
            <li key={code}>
              <span className="number strong">{count.toLocaleString('en-US')}×</span>
              <span>
                {ref({ key: `import.note.${code}`, params })}
                {lines.length > 0 && <span className="caption">{t('import.lines', { lines: lines.join(', ') })}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
