/** The design files that ship and those that tests keep, read once. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Design } from '../../src/model/design/design.ts';
import { parseDesignText } from '../../src/model/design/parse-design.ts';

export interface DesignFile {
  readonly name: string;
  readonly text: string;
}

export const exampleFiles = read('public/examples');
/** With documents as they were once written, where no example of that name ships. */
export const documentFiles = [
  ...exampleFiles,
  ...read('tests/golden/documents').filter(({ name }) => !exampleFiles.some((file) => file.name === name)),
];
export const savedFiles = read('tests/saved-versions');

function read(folder: string): readonly DesignFile[] {
  const url = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(url)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ name: file.replace(/\.json$/, ''), text: readFileSync(new URL(file, url), 'utf8') }));
}

export function designOf({ name, text }: DesignFile): Design {
  const result = parseDesignText(text);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.refusal)}`);
  return result.design;
}

export function fileNamed(name: string): DesignFile {
  const found = [...documentFiles, ...savedFiles].find((file) => file.name === name);
  if (!found) throw new Error(`no design file ${name}`);
  return found;
}
