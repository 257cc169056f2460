/** Bytes of other programs' files as a design: unpacked and decoded within bounds, then read. */
import type { GivenFile, ReadFiles } from '../../src/bridge/files-api.ts';
import { type ImportFile, importFiles } from '../../src/model/importers/import-files.ts';
import { importLimits } from '../../src/model/importers/import-limits.ts';
import { type ImportFormat, refuseImport } from '../../src/model/importers/import-report.ts';

const mostBytes = importLimits.characters * 2;

export async function readFiles(files: readonly GivenFile[], as?: ImportFormat): Promise<ReadFiles> {
  const texts: ImportFile[] = [];
  for (const { name, bytes } of files) {
    const plain = await unpacked(bytes);
    if (!plain) {
      return { ok: false, refusal: refuseImport('too-large', { expected: mostBytes, found: `> ${mostBytes}` }) };
    }
    texts.push({ name: name.replace(/\.gz$/, ''), text: new TextDecoder().decode(plain) });
  }
  const read = importFiles(texts, as === undefined ? {} : { as });
  if (!read.ok) return read;
  const { design, report, suggestion } = read;
  return { ok: true, design, report, ...(suggestion && { suggestion }) };
}

/** Null when it is too large, or a gzip that breaks off. */
async function unpacked(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (bytes.length > mostBytes) return null;
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const reader = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > mostBytes) {
        await reader.cancel();
        return null;
      }
      pieces.push(value);
    }
  } catch {
    return null;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
