import { importLimits } from '../import-limits.ts';
import { shownText, stop } from '../import-report.ts';

/** JSON text as plain values; depth and number of values are bounded before anything is made of it. */
export function readJson(source: string): unknown {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  let depth = 0;
  let values = 1;
  let line = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      for (at++; at < text.length && text.charCodeAt(at) !== 0x22; at++) if (text.charCodeAt(at) === 0x5c) at++;
    } else if (code === 0x7b || code === 0x5b) {
      if (++depth > importLimits.depth) stop('too-deep', { expected: importLimits.depth }, line);
    } else if (code === 0x7d || code === 0x5d) depth--;
    else if (code === 0x2c || code === 0x3a) {
      if (++values > importLimits.values * 2)
        stop('too-many', { expected: importLimits.values * 2, found: values }, line);
    } else if (code === 0x0a) line++;
  }
  try {
    return JSON.parse(text);
  } catch {
    return stop('bad-syntax', { expected: 'JSON', found: shownText(text.trimStart()) });
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own field of a record. */
export function field(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function textField(value: unknown, name: string): string | undefined {
  const found = field(value, name);
  if (typeof found === 'string') return found;
  return typeof found === 'number' ? String(found) : undefined;
}

export function numberField(value: unknown, name: string): number | undefined {
  const found = field(value, name);
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}
