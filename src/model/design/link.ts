/**
 * The share link: `#p1.` and base64url of raw deflate of JSON without blanks. The whole document lives in the
 * fragment, which browsers never send to a server. A link from a stranger is hostile until it is read here.
 */
import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { designForm, inOrder } from './canonical/form.ts';
import type { Design } from './design.ts';
import { limits } from './limits.ts';
import { fromBase64Url, toBase64Url } from './link/base64url.ts';
import { inflateWithin } from './link/inflate-within.ts';
import type { LinkView, WhatIf } from './link/link-extras.ts';
import { checkExtras } from './link/link-extras.ts';
import { parseJson } from './parse-design/json-text.ts';
import { type LinkReason, type ParseReason, type ParseRefusal, refusal, shown } from './parse-design/parse-result.ts';
import { parseDesign } from './parse-design.ts';

export type { LinkView, WhatIf } from './link/link-extras.ts';

export interface LinkContent {
  readonly design: Design;
  /** Failures and settings tried; never in a design file. */
  readonly whatIfs?: readonly WhatIf[] | undefined;
  readonly view?: LinkView | undefined;
  /** Hash of the figures the sender saw. */
  readonly results?: string | undefined;
}

export type LinkResult =
  | { readonly ok: true; readonly content: LinkContent }
  | { readonly ok: false; readonly refusal: ParseRefusal<ParseReason | LinkReason> };

const version = 'p1';

/** The fragment, `#` included. Longer than `limits.linkOfferedCharacters` it should be offered as a file instead. */
export function encodeLink({ design, whatIfs, view, results }: LinkContent): string {
  const text = JSON.stringify({ design: inOrder(design, designForm), whatIfs, view, results });
  return `#${version}.${toBase64Url(deflateSync(strToU8(text), { level: 9 }))}`;
}

/** Reads a whole URL, a fragment with or without `#`, with blanks around it or broken over lines by a mail. */
export function decodeLink(link: string): LinkResult {
  if (link.length > limits.linkCharacters) {
    const detail = { expected: `0..${limits.linkCharacters}`, found: String(link.length) };
    return refuse('link-too-large', detail);
  }
  const fragment = link.slice(link.indexOf('#') + 1).replace(/\s+/g, '');
  const match = /^(p\d{1,4})\.(.*)$/.exec(fragment);
  if (!match) return refuse('not-a-link', { expected: `#${version}.…`, found: shown(link.trim()) });
  const [, found, body = ''] = match;
  if (found !== version) return refuse('newer-link', { expected: version, found: found ?? '' });

  const packed = fromBase64Url(body);
  if (!packed?.length) return refuse('link-damaged', { found: 'base64url' });
  const inflated = inflateWithin(packed);
  if (!inflated.ok) {
    if (inflated.reason === 'damaged') return refuse('link-damaged', { found: 'deflate' });
    return refuse('link-too-large', { expected: `${inflated.allowed} B`, found: `≥ ${inflated.bytes} B` });
  }
  const json = parseJson(strFromU8(inflated.bytes));
  return json.ok ? readContent(json.value) : json;
}

function readContent(value: unknown): LinkResult {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, refusal: refusal('wrong-type', '$', { expected: '{…}', found: shown(value) }) };
  }
  const { design: document, ...extras } = value as Readonly<Record<string, unknown>>;
  const checked = checkExtras(extras);
  if (!checked.ok) return checked;
  const parsed = parseDesign(document);
  return parsed.ok ? { ok: true, content: { design: parsed.design, ...checked.extras } } : parsed;
}

function refuse(reason: LinkReason, detail: { expected?: string; found?: string }): LinkResult {
  return { ok: false, refusal: refusal(reason, '$', detail) };
}
