/** `podwright gallery`: published rows, our value, the difference, the source; what we miss stays in sight. */
import { exampleSources } from '../../model/design/examples/example-sources.ts';
import { publishedSets } from '../../model/design/examples/published-rows.ts';
import { buildGalleryReport, type GalleryReport, type GalleryRow } from '../../model/published/gallery-report.ts';
import { type Language, sayRef } from '../../text/index.ts';
import { readArguments } from '../arguments.ts';
import { defineCommand, done } from '../command.ts';
import { print, table, writeJson } from '../output.ts';
import { type StructureRow, structureGallery } from '../structure-gallery.ts';

export const gallery = defineCommand({
  name: 'gallery',
  synopsis: 'gallery [--json]',
  run(args) {
    const call = readArguments(args, { json: { type: 'boolean' } }, [0, 0]);
    const report = buildGalleryReport();
    const structure = structureGallery();
    if (call.flag('json')) writeJson({ ...report, rows: [...report.rows, ...structure.map(asRow)] });
    else {
      printStructure(structure, call.language);
      printRows(report, call.language);
      printClasses(report, call.language);
    }
    return done;
  },
});

/** In the form of the other rows: what was drawn and counted, beside what is printed of it. */
function asRow({ id, ref, measure, unit, published, ours, differencePct, why, sources: named }: StructureRow) {
  const own = named.map((source) => exampleSources[source]);
  return {
    id,
    subject: `${ref} ${measure}`,
    quantity: 'structure',
    unit,
    published,
    ours,
    differencePct,
    speedPct: null,
    ...(why !== undefined && (ours === null ? { missing: `published.why.${why}` } : { why: `published.why.${why}` })),
    table: id.split('/', 1)[0],
    source: own.map((source) => source?.title ?? '').join('; '),
    url: own.find((source) => source?.url !== undefined)?.url ?? '',
  };
}

function printStructure(rows: readonly StructureRow[], language: Language): void {
  const words = (key: string, params?: Readonly<Record<string, number>>) =>
    sayRef(language, { key, ...(params && { params }) });
  for (const { id: set, sources: named } of publishedSets) {
    const own = rows.filter(({ id }) => id.startsWith(`${set}/`));
    print(`${set}\n`);
    for (const source of named) print(`${exampleSources[source]?.title} ${exampleSources[source]?.url ?? ''}\n`);
    table(
      ['subject', 'published', 'ours', 'difference', ''].map((name) =>
        name === '' ? '' : words(`gallery.column.${name}`),
      ),
      own.map(({ ref, measure, unit, published, ours, differencePct, why }) => [
        `${ref} ${measure}`,
        `${published} ${unit}`.trimEnd(),
        ours === null ? '–' : `${Number(ours.toPrecision(7))} ${unit}`.trimEnd(),
        differencePct === null ? '–' : `${signed(differencePct)} %`,
        why === undefined ? '' : words(`published.why.${why}`),
      ]),
      [1, 2, 3],
    );
    print('\n');
  }
  const held = rows.filter(({ holds }) => holds).length;
  print(`${words('gallery.structure', { n: rows.length, held })}\n\n`);
}

function printRows(report: GalleryReport, language: Language): void {
  const words = (key: string) => sayRef(language, { key });
  let open = '';
  for (const row of report.rows) {
    if (row.table === open) continue;
    open = row.table;
    print(`${row.source}\n${row.url}\n`);
    table(
      ['subject', 'published', 'ours', 'difference', 'label', ''].map((name) =>
        name === '' ? '' : words(`gallery.column.${name}`),
      ),
      report.rows.filter((other) => other.table === open).map((other) => cellsOf(other, words)),
      [1, 2, 3],
    );
    print('\n');
  }
}

const shownDigits = 4;

function cellsOf(row: GalleryRow, words: (key: string) => string): readonly string[] {
  const amount = (value: number) => `${Number(value.toPrecision(shownDigits))} ${row.unit}`.trimEnd();
  if (row.ours === null || row.differencePct === null)
    return [row.subject, amount(row.published), '–', '–', '', row.missing ? words(row.missing) : ''];
  const notes = [
    ...(row.insideBand === false ? [words('gallery.outside')] : []),
    ...(row.overfull ? [words('gallery.overfull')] : []),
  ];
  return [
    row.subject,
    amount(row.published),
    amount(row.ours),
    `${signed(row.differencePct)} %`,
    row.label ? words(`label.${row.label}`) : '',
    notes.join(', '),
  ];
}

function signed(value: number): string {
  const text = value.toFixed(1);
  return value > 0 ? `+${text}` : text;
}

function printClasses(report: GalleryReport, language: Language): void {
  const words = (key: string, params?: Readonly<Record<string, number>>) =>
    sayRef(language, { key, ...(params && { params }) });
  table(
    ['class', 'label', 'rows', 'mean', 'median', 'range', 'band', 'inside'].map((name) =>
      words(`gallery.column.${name}`),
    ),
    report.classes.map((entry) => [
      words(`class.${entry.classId}`),
      words(`label.${entry.label}`),
      String(entry.rows),
      `${entry.meanPct.toFixed(1)} %`,
      `${entry.medianPct.toFixed(1)} %`,
      `${signed(entry.lowestPct)} – ${signed(entry.highestPct)} %`,
      entry.band ? `${signed(entry.band.lowPct)} – ${signed(entry.band.highPct)} %` : '–',
      entry.insideBand === undefined ? '–' : `${entry.insideBand}/${entry.rows}`,
    ]),
    [2, 3, 4, 5, 6, 7],
  );
  print(`\n${words('gallery.count', { scored: report.scored, all: report.scored + report.unscored })}\n`);
}
