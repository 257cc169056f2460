/** From foreign files to a design. Anything may come in; nothing is thrown, nothing is silent. */

import { canonicalText } from '../design/canonical.ts';
import type { Design } from '../design/design.ts';
import { limits } from '../design/limits.ts';
import { parseDesign } from '../design/parse-design.ts';
import { type Cluster, countsOf } from './cluster/cluster.ts';
import { clusterDesign } from './cluster/cluster-design.ts';
import { type RuleSuggestion, suggestRules } from './cluster/suggest-rules.ts';
import { importLimits } from './import-limits.ts';
import { type ImportLog, importLog } from './import-log.ts';
import { type ImportFormat, type ImportRefusal, type ImportReport, ImportStop, refuseImport } from './import-report.ts';
import type { Importer, ImportFile } from './importer.ts';
import { importers } from './importers.ts';

export type { ImportFile } from './importer.ts';

export type ImportResult =
  | {
      readonly ok: true;
      readonly design: Design;
      readonly report: ImportReport;
      /** The same cluster said with rules, for the user to accept; absent where its links follow none. */
      readonly suggestion?: RuleSuggestion;
    }
  | { readonly ok: false; readonly refusal: ImportRefusal };

export interface ImportOptions {
  /** Default: found out from the file. */
  readonly as?: ImportFormat;
}

const headCharacters = 4000;

/** Which format a file is in, as far as its name and beginning tell; undefined when no importer knows it. */
export function formatOf({ name, text }: ImportFile): ImportFormat | undefined {
  return importerOf(name, text)?.format;
}

function importerOf(name: string, text: string): Importer | undefined {
  const head = text.slice(0, headCharacters).replace(/^\uFEFF/, '');
  return importers.find((importer) => importer.recognises(name, head));
}

export function importFiles(files: readonly ImportFile[], options: ImportOptions = {}): ImportResult {
  const [first, ...more] = files;
  if (!first) return { ok: false, refusal: refuseImport('missing-file') };
  const characters = files.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > importLimits.characters || files.length > importLimits.files) {
    return { ok: false, refusal: refuseImport('too-large', { expected: importLimits.characters, found: characters }) };
  }
  const importer = options.as
    ? importers.find(({ format }) => format === options.as)
    : importerOf(first.name, first.text);
  if (!importer) return { ok: false, refusal: refuseImport('unknown-format') };
  const log = importLog();
  try {
    const imported = importer.read([first, ...more], log);
    if ('design' in imported) return finish(imported.design, importer, log, imported.counts);
    const { cluster } = imported;
    const design = clusterDesign(cluster, log, imported);
    return finish(design, importer, log, countsOf(cluster), cluster);
  } catch (problem) {
    if (problem instanceof ImportStop) return { ok: false, refusal: problem.refusal };
    throw problem;
  }
}

function finish(
  made: Design,
  { format }: Importer,
  log: ImportLog,
  counts: Readonly<Record<string, number>>,
  cluster?: Cluster,
): ImportResult {
  const parsed = parseDesign(made);
  if (!parsed.ok) {
    const { reason, where } = parsed.refusal;
    return { ok: false, refusal: refuseImport('design-refused', { found: `${reason} (${where})` }) };
  }
  const { design } = parsed;
  const size = canonicalText(design).length;
  if (size > limits.fileCharacters) {
    return { ok: false, refusal: refuseImport('too-large', { expected: limits.fileCharacters, found: size }) };
  }
  const suggestion = cluster && suggestRules(cluster, design);
  return { ok: true, design, report: log.report(format, counts), ...(suggestion && { suggestion }) };
}
