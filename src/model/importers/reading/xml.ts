/**
 * A small XML reader for data: elements, attributes, text, comments, character data. No document types, no entities of
 * its own, no external anything: those are refused by name. Depth and number of elements are bounded while reading.
 */
import { importLimits } from '../import-limits.ts';
import { shownText, stop } from '../import-report.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text right inside, pieces joined. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const nameAt = /[\p{L}_:][\p{L}\p{N}_:.-]*/uy;
const blanksAt = /[ \t\r\n]*/y;
const attributeAt = /([\p{L}_:][\p{L}\p{N}_:.-]*)[ \t\r\n]*=[ \t\r\n]*("[^"<]*"|'[^'<]*')/uy;
const mostAttributes = 100;

/** The root element. */
export function parseXml(source: string): XmlElement {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let values = 0;
  let line = 1;
  let counted = 0;
  const lineAt = (at: number): number => {
    for (; counted < at; counted++) if (text.charCodeAt(counted) === 0x0a) line++;
    return line;
  };
  const wrong = (at: number, expected: string): never =>
    stop('bad-syntax', { expected, found: shownText(text.slice(at, at + 30)) }, lineAt(at));
  const skipTo = (from: number, mark: string): number => {
    const end = text.indexOf(mark, from);
    return end < 0 ? wrong(text.length, mark) : end;
  };

  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('<', at);
    const piece = text.slice(at, next < 0 ? text.length : next);
    const top = open.at(-1);
    if (top) {
      if (piece.trim() !== '') top.text += unescaped(piece, lineAt(at));
    } else if (piece.trim() !== '') wrong(at, '<');
    if (next < 0) break;
    at = next;
    if (text.startsWith('<!--', at)) at = skipTo(at + 4, '-->') + 3;
    else if (text.startsWith('<![CDATA[', at)) {
      const end = skipTo(at, ']]>');
      if (!top) wrong(at, '<');
      else top.text += text.slice(at + 9, end);
      at = end + 3;
    } else if (text.startsWith('<?', at)) at = skipTo(at, '?>') + 2;
    else if (text.startsWith('<!', at)) {
      stop('forbidden-syntax', { found: shownText(text.slice(at, at + 20)) }, lineAt(at));
    } else if (text.startsWith('</', at)) {
      nameAt.lastIndex = at + 2;
      const name = nameAt.exec(text)?.[0];
      blanksAt.lastIndex = nameAt.lastIndex;
      blanksAt.exec(text);
      const end = blanksAt.lastIndex;
      if (name === undefined || top?.name !== name || text[end] !== '>') wrong(at, `</${top?.name ?? '?'}>`);
      open.pop();
      at = end + 1;
    } else {
      if (root && !top) wrong(at, 'EOF');
      const read = readTag(text, at, lineAt(at), wrong);
      values += 1 + read.element.attributes.size;
      if (values > importLimits.values) stop('too-many', { expected: importLimits.values, found: values }, lineAt(at));
      top?.children.push(read.element);
      root ??= read.element;
      if (!read.isClosed) {
        if (open.length >= importLimits.depth) stop('too-deep', { expected: importLimits.depth }, lineAt(at));
        open.push(read.element);
      }
      at = read.end;
    }
  }
  const last = open.at(-1);
  if (last) wrong(text.length, `</${last.name}>`);
  return root ?? stop('bad-syntax', { expected: '<…>', found: 'EOF' }, lineAt(text.length));
}

function readTag(
  text: string,
  start: number,
  line: number,
  wrong: (at: number, expected: string) => never,
): { readonly element: OpenElement; readonly isClosed: boolean; readonly end: number } {
  nameAt.lastIndex = start + 1;
  const name = nameAt.exec(text)?.[0] ?? wrong(start, '<name');
  const attributes = new Map<string, string>();
  let at = nameAt.lastIndex;
  for (;;) {
    blanksAt.lastIndex = at;
    blanksAt.exec(text);
    const hadBlank = blanksAt.lastIndex > at;
    at = blanksAt.lastIndex;
    const isClosed = text.startsWith('/>', at);
    if (isClosed || text[at] === '>') {
      const element = { name, attributes, children: [], text: '', line };
      return { element, isClosed, end: at + (isClosed ? 2 : 1) };
    }
    attributeAt.lastIndex = at;
    const match = hadBlank ? attributeAt.exec(text) : null;
    if (!match?.[1] || !match[2]) return wrong(at, '/>');
    if (attributes.has(match[1]) || attributes.size >= mostAttributes) wrong(at, '/>');
    attributes.set(match[1], unescaped(match[2].slice(1, -1), line));
    at = attributeAt.lastIndex;
  }
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The five entities of XML itself and numbers of characters; others do not exist without a document type. */
function unescaped(text: string, line: number): string {
  let plain = '';
  let from = 0;
  // One by one: a replacing pattern would collect all of them before the first is looked at.
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    const name = end < 0 || end - at > longestEntity ? '' : text.slice(at + 1, end);
    plain += text.slice(from, at) + (entities.get(name) ?? character(name, line, text.slice(at, at + longestEntity)));
    from = end + 1;
  }
  return plain + text.slice(from);
}

const longestEntity = 12;

function character(name: string, line: number, found: string): string {
  const number = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
  const code = number?.[1] === undefined ? Number(number?.[2] ?? Number.NaN) : Number.parseInt(number[1], 16);
  const isCharacter =
    code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff && (code & ~0x7ff) !== 0xd800);
  return isCharacter ? String.fromCodePoint(code) : stop('forbidden-syntax', { found: shownText(found) }, line);
}
