/** What an import read, left out, guessed and mended, as lines for standard error; and why one was refused. */
import { inParserWords } from '../model/design/parse-design/parser-words.ts';
import {
  type ImportNote,
  type ImportRefusal,
  type ImportReport,
  importFormats,
} from '../model/importers/import-report.ts';
import { type Language, say, sayRef } from '../text/index.ts';

export function importReportText(report: ImportReport, language: Language): string {
  const counts = report.read.map(({ what, count, stated }) => {
    const params = { count, what: sayRef(language, { key: `import.what.${what}` }) };
    return stated === undefined || stated === count
      ? say(language, 'import.count', params)
      : say(language, 'import.stated', { ...params, stated });
  });
  const lines = [say(language, 'import.report', { format: report.format, counts: counts.join(', ') })];
  for (const [key, notes] of [
    ['import.skipped', report.skipped],
    ['import.guessed', report.guessed],
    ['import.repaired', report.repaired],
  ] as const) {
    for (const note of notes) lines.push(`  ${say(language, key)}: ${noteText(note, language)}`);
  }
  return `${lines.join('\n')}\n`;
}

function noteText({ code, count, lines, params }: ImportNote, language: Language): string {
  const where = lines.length === 0 ? '' : say(language, 'import.lines', { lines: lines.join(', ') });
  const text = sayRef(language, { key: `import.note.${code}`, params });
  return say(language, 'import.note', { times: count, text, lines: where });
}

export function importRefusalText(
  name: string,
  { reason, line, message, mend }: ImportRefusal,
  language: Language,
): string {
  return say(language, 'import.refused', {
    name,
    place: line === undefined ? '' : `:${line}`,
    message: sayRef(language, { ...message, params: inParserWords(message.params ?? {}) }),
    // The names that --as takes, where it is what helps.
    mend:
      reason === 'unknown-format' ? `${sayRef(language, mend)} (${importFormats.join(', ')})` : sayRef(language, mend),
  });
}
