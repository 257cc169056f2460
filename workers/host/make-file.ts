/** One file of a design: tables and formats of other programs, gathered piece by piece into a blob. */
import { Zip, ZipDeflate } from 'fflate';
import type { FileKind, FileOffer, FileRefusal, MadeFile } from '../../src/bridge/files-api.ts';
import { createCatalogue } from '../../src/model/catalogue/catalogue.ts';
import type { Design } from '../../src/model/design/design.ts';
import { designHash } from '../../src/model/design/hash.ts';
import { cablesAsJson } from '../../src/model/exporters/cables-json.ts';
import type { Cell } from '../../src/model/exporters/csv.ts';
import type { ExportedFile, ExportNote } from '../../src/model/exporters/exporter.ts';
import { exporters } from '../../src/model/exporters/exporters.ts';
import { groupOf } from '../../src/model/exporters/file-groups.ts';
import { partsListAsCsv, partsListCells } from '../../src/model/exporters/parts-list-csv.ts';
import { partsListAsCycloneDx } from '../../src/model/exporters/parts-list-cyclonedx.ts';
import { partsListAsJson } from '../../src/model/exporters/parts-list-json.ts';
import { cableCells, cableColumns } from '../../src/model/exporters/schedule/columns.ts';
import { planSchedule } from '../../src/model/exporters/schedule/schedule.ts';
import { sheetCells } from '../../src/model/exporters/sheet.ts';
import { partsListOf } from './parts-list.ts';

/** A workbook is put together in memory, some kilobytes a row: longer schedules are for CSV. */
const mostSheetRowsHere = 60_000;
const pieceCharacters = 1 << 18;
/** Archives bear times; the earliest they can say makes equal designs equal files. */
const noTime = new Date(1980, 0, 1);

const tables: readonly FileOffer[] = (
  ['parts-csv', 'parts-xlsx', 'parts-json', 'parts-cyclonedx', 'cables-xlsx', 'cables-json'] as const
).map((kind) => ({ kind, group: 'tables', loses: [] }));

export const offers: readonly FileOffer[] = [
  ...tables,
  ...exporters.map(({ format, loses }) => ({ kind: format, group: groupOf[format], loses })),
];

type Hear = (characters: number) => void;
type Language = 'en' | 'zh';

const endings: Readonly<Partial<Record<FileKind, string>>> = {
  'parts-csv': '.parts.csv',
  'parts-xlsx': '.parts.xlsx',
  'parts-json': '.parts.json',
  'parts-cyclonedx': '.cdx.json',
  'cables-xlsx': '.cables.xlsx',
  'cables-json': '.cables.json',
};

export async function makeFile(
  design: Design,
  kind: FileKind,
  language: Language,
  hear: Hear,
): Promise<MadeFile<Blob>> {
  const ending = endings[kind] ?? '';
  const made = (content: Blob, notes: readonly ExportNote[] = []): MadeFile<Blob> => ({
    ok: true,
    ending,
    content,
    notes,
  });
  const catalogue = createCatalogue(design.parts);
  switch (kind) {
    case 'parts-csv':
      return made(textBlob([partsListAsCsv(partsListOf(design), language)], 'text/csv', hear));
    case 'parts-json':
      return made(textBlob([partsListAsJson(partsListOf(design))], 'application/json', hear));
    case 'parts-cyclonedx': {
      const head = { name: design.name, hash: designHash(design) };
      return made(textBlob([partsListAsCycloneDx(partsListOf(design), head, language)], 'application/json', hear));
    }
    case 'parts-xlsx':
      return made(await workbook('Parts', partsListCells(partsListOf(design), language)));
    case 'cables-xlsx':
    case 'cables-json': {
      const planned = planSchedule(design, catalogue);
      if (!planned.ok) return refused(planned);
      if (kind === 'cables-json') return made(textBlob(cablesAsJson(planned.value.rows()), 'application/json', hear));
      const { count, row } = planned.value.open();
      if (count > mostSheetRowsHere) {
        return refused({ reason: 'sheet-too-long', detail: `${count} > ${mostSheetRowsHere}` });
      }
      const rows = Array.from({ length: count }, (_, place) => cableCells(row(place)));
      return made(await workbook('Cables', [cableColumns, ...rows]));
    }
    default: {
      const exporter = exporters.find(({ format }) => format === kind);
      if (!exporter) throw new Error(`no exporter for ${kind}`);
      const result = exporter.write({ design, catalogue });
      if (!result.ok) return refused(result);
      const { files, notes } = result.value;
      const [first, ...more] = files;
      if (more.length > 0) return { ok: true, ending: `.${kind}.zip`, content: zipBlob(files, hear), notes };
      return { ok: true, ending: `.${first.name}`, content: textBlob(first.pieces, typeOf(first.name), hear), notes };
    }
  }
}

function refused({ reason, detail }: FileRefusal): MadeFile<Blob> {
  return { ok: false, refusal: { reason, ...(detail !== undefined && { detail }) } };
}

function typeOf(name: string): string {
  if (name.endsWith('.svg')) return 'image/svg+xml';
  return name.endsWith('.csv') ? 'text/csv' : 'application/octet-stream';
}

/** Pieces joined to some hundred kilobytes; a blob may be kept outside of the worker's memory. */
function* gathered(pieces: Iterable<string>, hear: Hear): Generator<string> {
  let text = '';
  let written = 0;
  for (const piece of pieces) {
    text += piece;
    if (text.length < pieceCharacters) continue;
    written += text.length;
    hear(written);
    yield text;
    text = '';
  }
  yield text;
}

/** Blobs of some megabytes each are made at once, so that the texts can be forgotten. */
function textBlob(pieces: Iterable<string>, type: string, hear: Hear): Blob {
  const parts: Blob[] = [];
  let open: string[] = [];
  for (const text of gathered(pieces, hear)) {
    open.push(text);
    if (open.length < 16) continue;
    parts.push(new Blob(open));
    open = [];
  }
  return new Blob([...parts, ...open], { type });
}

function zipBlob(files: readonly ExportedFile[], hear: Hear): Blob {
  const parts: Blob[] = [];
  const zip = new Zip((problem, bytes) => {
    if (problem) throw problem;
    parts.push(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  });
  const encoder = new TextEncoder();
  for (const { name, pieces } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = noTime;
    zip.add(file);
    for (const text of gathered(pieces, hear)) file.push(encoder.encode(text));
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  return new Blob(parts, { type: 'application/zip' });
}

async function workbook(sheet: string, rows: Iterable<readonly Cell[]>): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  return writeXlsxFile(sheetCells(rows), { sheet, stickyRowsCount: 1 }).toBlob();
}
