/** Real files written by others; where each comes from stands in the samples' README. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type ImportFile, type ImportResult, importFiles } from '../../../src/model/importers/import-files.ts';

export const samplesFolder = 'tests/golden/samples';

const infragraphParts = ['two-tier-clos-fabric-server.yaml', 'two-tier-clos-fabric-switch.yaml'];

/** Paths below the samples' folder, those that are no clusters left out. */
export const samplePaths: readonly string[] = readdirSync(samplesFolder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\/[^/]+$/.test(path) && !path.includes('/schema') && /\.|H100$|anynet_file$/.test(basename(path)))
  .filter((path) => !path.endsWith('README.md') && !path.startsWith('containerlab/'))
  .sort();

export function sampleFile(path: string): ImportFile {
  const bytes = readFileSync(`${samplesFolder}/${path}`);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return { name: basename(path).replace(/\.gz$/, ''), text };
}

/** A sample with the files that belong to it. */
export function importSample(path: string): ImportResult {
  const files = [sampleFile(path)];
  if (path.endsWith('infrastructure.yaml'))
    for (const part of infragraphParts) files.push(sampleFile(`infragraph/${part}`));
  return importFiles(files);
}

export function imported(result: ImportResult): Extract<ImportResult, { ok: true }> {
  if (!result.ok)
    throw new Error(`${result.refusal.reason} line ${result.refusal.line} ${JSON.stringify(result.refusal.params)}`);
  return result;
}
