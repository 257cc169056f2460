/** `<design>` of a call: an example's id, a family with parameters, a path, `-` for standard input, a share link, or any importable file. */
import { readFileSync, statSync } from 'node:fs';
import type { Design } from '../model/design/design.ts';
import { exampleByRef, isExampleRef } from '../model/design/examples.ts';
import { familyByRef, familyRef, isFamilyRef } from '../model/design/families.ts';
import { limits } from '../model/design/limits.ts';
import { decodeLink } from '../model/design/link.ts';
import type { ParseRefusal } from '../model/design/parse-design/parse-result.ts';
import { parseDesignText } from '../model/design/parse-design.ts';
import { type Language, sayRef } from '../text/index.ts';
import { importedDesign } from './foreign-file.ts';
import { CommandRefusal } from './refusal.ts';

export async function loadDesign(ref: string, language: Language): Promise<Design> {
  if (ref.includes('#p') || ref.startsWith('p1.')) return openLink(ref, language);
  if (ref === '-') return readText('-', await readStandardInput(language), language);
  const path = fileAt(ref);
  if (path) {
    const foreign = importedDesign(ref, language);
    if (foreign) return foreign;
    if (path.size > limits.fileCharacters * 3) throw new CommandRefusal(tooLarge(ref, path.size, language));
    return readText(ref, readFileSync(ref, 'utf8'), language);
  }
  if (isExampleRef(ref)) {
    const made = exampleByRef(ref);
    if (made.ok) return made.design;
    throw new CommandRefusal(sayRef(language, made.refusal));
  }
  if (isFamilyRef(ref)) return openFamily(ref, language);
  // A link of another version: it says of itself what it needs.
  if (/^p\d{1,4}\./.test(ref)) return openLink(ref, language);
  throw new CommandRefusal(sayRef(language, { key: 'cli.no-such-design', params: { found: ref.slice(0, 200) } }));
}

/** Undefined for what is no file, and for what cannot even be the name of one. */
function fileAt(path: string) {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isFile() ? found : undefined;
  } catch {
    return undefined;
  }
}

export function openLink(link: string, language: Language): Design {
  const decoded = decodeLink(link);
  if (decoded.ok) return decoded.content.design;
  throw new CommandRefusal(refusalText('link', decoded.refusal, language));
}

/** A refusal names the nearest things that fit, as they would be written in the call. */
function openFamily(ref: string, language: Language): Design {
  const made = familyByRef(ref);
  if (made.ok) return made.design;
  const message = sayRef(language, made.message);
  if (made.nearest.length === 0) throw new CommandRefusal(message);
  const [id = ''] = ref.split('?', 1);
  const nearest = made.nearest.map((given) => familyRef(id, given)).join(', ');
  throw new CommandRefusal(`${message} ${sayRef(language, { key: 'family.nearest', params: { nearest } })}`);
}

function readText(name: string, text: string, language: Language): Design {
  const parsed = parseDesignText(text);
  if (parsed.ok) return parsed.design;
  throw new CommandRefusal(refusalText(name, parsed.refusal, language));
}

async function readStandardInput(language: Language): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin) {
    bytes += (chunk as Buffer).length;
    if (bytes > limits.fileCharacters * 3) throw new CommandRefusal(tooLarge('-', bytes, language));
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function refusalText(name: string, refusal: ParseRefusal<string>, language: Language): string {
  const line = refusal.line === undefined ? '' : `:${refusal.line}:${refusal.column}`;
  const message = sayRef(language, refusal.message);
  return sayRef(language, {
    key: 'cli.refused',
    params: { name: `${name}${line}`, message, mend: sayRef(language, refusal.mend) },
  });
}

function tooLarge(name: string, bytes: number, language: Language): string {
  return sayRef(language, { key: 'cli.too-large', params: { name, bytes, limit: limits.fileCharacters } });
}
