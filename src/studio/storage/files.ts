/** Reading what the user hands in: files and links, hostile until parsed. */
import type { Design } from '../../model/design/design.ts';
import { limits } from '../../model/design/limits.ts';
import { parseDesignText } from '../../model/design/parse-design.ts';
import type { Message } from '../store/state.ts';

export type FileRead =
  | { readonly ok: true; readonly design: Design }
  | { readonly ok: false; readonly reason: string; readonly message: Omit<Message, 'id'> };

/** A character is at most three bytes of UTF-8 (four for two UTF-16 units). */
const fileBytes = limits.fileCharacters * 3;
const megabyte = 1_000_000;

/** Nothing is read of a file that is too large. */
export async function readDesignFile(file: Pick<File, 'name' | 'size' | 'text'>): Promise<FileRead> {
  const { name, size } = file;
  if (size > fileBytes) {
    const params = { name, size: Math.ceil(size / megabyte), limit: fileBytes / megabyte };
    return { ok: false, reason: 'too-large', message: { tone: 'error', key: 'store.file-too-large', params } };
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    return {
      ok: false,
      reason: 'unreadable',
      message: { tone: 'error', key: 'store.file-unreadable', params: { name } },
    };
  }
  const parsed = parseDesignText(text);
  if (parsed.ok) return { ok: true, design: parsed.design };
  return { ok: false, reason: parsed.refusal.reason, message: refusalMessage(parsed.refusal, name) };
}

interface RefusalWords {
  readonly message: { readonly key: string; readonly params: Readonly<Record<string, string | number>> };
  readonly mend: { readonly key: string; readonly params: Readonly<Record<string, string | number>> };
}

/** `mend` is the key of the remedy, filled from the same parameters. */
export function refusalMessage({ message, mend }: RefusalWords, name?: string): Omit<Message, 'id'> {
  return {
    tone: 'error',
    key: message.key,
    params: message.params,
    mend: mend.key,
    ...(name === undefined ? {} : { detail: name }),
  };
}

/** Characters that file systems refuse become blanks. */
export function fileNameOf(design: Design, ending = '.podwright.json'): string {
  const name = design.name
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/^\.+|[. ]+$/g, '');
  return `${name === '' ? 'design' : name}${ending}`;
}
