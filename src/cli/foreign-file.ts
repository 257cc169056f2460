/** Files of other programs from disk: bounded, and unpacked when they are gzip. */

import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Design } from '../model/design/design.ts';
import { formatOf, type ImportFile, importFiles } from '../model/importers/import-files.ts';
import { importLimits } from '../model/importers/import-limits.ts';
import type { Language } from '../text/index.ts';
import { sayRef } from '../text/index.ts';
import { importRefusalText, importReportText } from './import-report.ts';
import { note } from './output.ts';
import { CommandRefusal } from './refusal.ts';

const mostBytes = importLimits.characters * 2;

export function readForeignFile(path: string, language: Language): ImportFile {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) {
    throw new CommandRefusal(sayRef(language, { key: 'cli.import.no-file', params: { found: path.slice(0, 200) } }));
  }
  if (found.size > mostBytes) throw tooLarge(path, found.size, language);
  const bytes = readFileSync(path);
  return { name: basename(path).replace(/\.gz$/, ''), text: unpacked(path, bytes, language).toString('utf8') };
}

/** The design of a file of another program, its import report on standard error; undefined for our own files. */
export function importedDesign(path: string, language: Language): Design | undefined {
  const file = readForeignFile(path, language);
  const head = file.text.slice(0, 4000);
  const isOwn = head.trimStart().startsWith('{') && head.includes('"podwright/');
  if (isOwn || formatOf(file) === undefined) return undefined;
  const read = importFiles([file]);
  if (!read.ok) throw new CommandRefusal(importRefusalText(path, read.refusal, language));
  note(importReportText(read.report, language));
  return read.design;
}

function unpacked(path: string, bytes: Buffer, language: Language): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch {
    throw tooLarge(path, mostBytes, language);
  }
}

function tooLarge(name: string, bytes: number, language: Language): CommandRefusal {
  return new CommandRefusal(sayRef(language, { key: 'cli.too-large', params: { name, bytes, limit: mostBytes } }));
}
