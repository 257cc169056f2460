/**
 * One notation for every place in a design, 1-based as on the label: `cc[3]/node[2]/npu[5]`, `core[2,7]`, `cc[1..4,9]`,
 * `scale-up.up:cc[1]/l1[3]~sw[2]/l2[1]#2`, `scale-up.plane[3]`, `feed[3]/A`, `site/A`. Reading never throws; whether
 * the place exists is a question for the design (`resolveAddress` in `tree.ts`).
 */
import type { Result } from '../units/result.ts';
import { limits } from './limits.ts';

/** Indices `from` to `to`, both included, counted from 1. */
export interface IndexSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * One level. For a hold of several axes the spans are one for each axis; for a hold of one axis they are alternatives.
 * Without spans: all of them.
 */
export interface AddressStep {
  readonly name: string;
  readonly spans?: readonly IndexSpan[];
}

export type Address =
  | { readonly kind: 'element'; readonly steps: readonly AddressStep[] }
  /** One way of a doubled supply. `feed[3]` alone reads as an element: only the design can tell. */
  | { readonly kind: 'supply'; readonly steps: readonly AddressStep[]; readonly way: string }
  | { readonly kind: 'row'; readonly row: string }
  | { readonly kind: 'wire'; readonly net: string; readonly wire: string }
  | { readonly kind: 'axis'; readonly net: string; readonly axis: string; readonly spans: readonly IndexSpan[] }
  | {
      readonly kind: 'link';
      readonly net: string;
      readonly wire: string;
      readonly from: readonly AddressStep[];
      readonly to: readonly AddressStep[];
      /** Which of the parallel links; absent: all of them. */
      readonly parallel?: number;
    };

export const addressProblems = [
  'empty',
  'too-long',
  'too-deep',
  'bad-name',
  'bad-index',
  'bad-range',
  'bad-bracket',
  'bad-link',
] as const;
export type AddressProblem = (typeof addressProblems)[number];

type Read<Value> = Result<Value, AddressProblem>;
type Refused = { readonly ok: false; readonly reason: AddressProblem; readonly detail: string };

/** Levels of one path; the deepest real system has seven. */
const mostSteps = 24;
const namePattern = /^[\p{L}_][\p{L}\p{N}_-]*$/u;
const rowPattern = /^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u;
const repeatedRowPattern = /^([\p{L}\p{N}_-]*)\{([\p{L}\p{N}]+)\.\.([\p{L}\p{N}]+)\}([\p{L}\p{N}_-]*)$/u;

/** Stands for the id of a wire in addresses of cables that were joined by hand: `scale-up.+:cc[1]~sw[2]`. */
export const handJoined = '+';

/** Whether text can name a hold, block, wire or supply, so that addresses can be made of it. */
export function isName(text: string): boolean {
  return text.length <= limits.nameCharacters && namePattern.test(text) && !(text in Object.prototype);
}

/** Row ids may also begin with a digit, and may repeat: 'A{1..8}'. */
export function isRowId(text: string): boolean {
  return text.length <= limits.nameCharacters && (rowPattern.test(text) || repeatedRowPattern.test(text));
}

export function parseAddress(text: string): Read<Address> {
  const plain = text.trim();
  if (plain === '') return { ok: false, reason: 'empty' };
  if (plain.length > limits.phraseCharacters) return refuse('too-long', plain);
  if (plain.startsWith('site/')) {
    const row = plain.slice('site/'.length);
    return isRowId(row) ? { ok: true, value: { kind: 'row', row } } : refuse('bad-name', row);
  }
  const dot = plain.indexOf('.');
  const bracket = plain.indexOf('[');
  if (dot >= 0 && (bracket < 0 || dot < bracket)) return parseInNet(plain.slice(0, dot), plain.slice(dot + 1));

  const way = /^(.*[^/])\/([A-Z])$/s.exec(plain);
  const steps = parsePath(way?.[1] ?? plain);
  if (!steps.ok) return steps;
  if (way?.[2]) return { ok: true, value: { kind: 'supply', steps: steps.value, way: way[2] } };
  return { ok: true, value: { kind: 'element', steps: steps.value } };
}

/** A path of boxes and elements only, as changes use it. */
export function parsePath(text: string): Read<readonly AddressStep[]> {
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  if (text.length > limits.phraseCharacters) return refuse('too-long', text);
  const pieces = text.split('/');
  if (pieces.length > mostSteps) return refuse('too-deep', text);
  const steps: AddressStep[] = [];
  for (const piece of pieces) {
    const step = parseStep(piece.trim());
    if (!step.ok) return step;
    steps.push(step.value);
  }
  return { ok: true, value: steps };
}

/** What stands behind `net.`: a link, a value of an axis, or the name of a wire. */
function parseInNet(net: string, rest: string): Read<Address> {
  if (!isName(net)) return refuse('bad-name', net);
  const colon = rest.indexOf(':');
  if (colon >= 0) return parseLink(net, rest.slice(0, colon), rest.slice(colon + 1));
  if (rest === handJoined) return { ok: true, value: { kind: 'wire', net, wire: rest } };
  const step = parseStep(rest);
  if (!step.ok) return step;
  const { name, spans } = step.value;
  return { ok: true, value: spans ? { kind: 'axis', net, axis: name, spans } : { kind: 'wire', net, wire: name } };
}

function parseLink(net: string, wire: string, ends: string): Read<Address> {
  if (!isName(wire) && wire !== handJoined) return refuse('bad-name', wire);
  const match = /^([^~#]+)~([^~#]+)(?:#([1-9]\d{0,6}))?$/.exec(ends);
  if (!match?.[1] || !match[2]) return refuse('bad-link', ends);
  const from = parsePath(match[1]);
  if (!from.ok) return from;
  const to = parsePath(match[2]);
  if (!to.ok) return to;
  const parallel = match[3] === undefined ? {} : { parallel: Number(match[3]) };
  return { ok: true, value: { kind: 'link', net, wire, from: from.value, to: to.value, ...parallel } };
}

function parseStep(piece: string): Read<AddressStep> {
  const open = piece.indexOf('[');
  const name = open < 0 ? piece : piece.slice(0, open);
  if (!isName(name)) return refuse('bad-name', name);
  if (open < 0) return { ok: true, value: { name } };
  if (piece.indexOf(']') !== piece.length - 1) return refuse('bad-bracket', piece);
  const spans: IndexSpan[] = [];
  for (const text of piece.slice(open + 1, -1).split(',')) {
    const match = /^\s*([1-9]\d*)(?:\s*\.\.\s*([1-9]\d*))?\s*$/.exec(text);
    if (!match) return refuse('bad-index', text);
    const span = { from: Number(match[1]), to: Number(match[2] ?? match[1]) };
    if (span.to > limits.count) return refuse('bad-index', text);
    if (span.to < span.from) return refuse('bad-range', text);
    spans.push(span);
  }
  return { ok: true, value: { name, spans } };
}

export function formatAddress(address: Address): string {
  switch (address.kind) {
    case 'element':
      return formatPath(address.steps);
    case 'supply':
      return `${formatPath(address.steps)}/${address.way}`;
    case 'row':
      return `site/${address.row}`;
    case 'wire':
      return `${address.net}.${address.wire}`;
    case 'axis':
      return `${address.net}.${formatStep({ name: address.axis, spans: address.spans })}`;
    case 'link': {
      const number = address.parallel === undefined ? '' : `#${address.parallel}`;
      return `${address.net}.${address.wire}:${formatPath(address.from)}~${formatPath(address.to)}${number}`;
    }
    default:
      return address satisfies never;
  }
}

export function formatPath(steps: readonly AddressStep[]): string {
  return steps.map(formatStep).join('/');
}

function formatStep({ name, spans }: AddressStep): string {
  if (!spans) return name;
  return `${name}[${spans.map(({ from, to }) => (from === to ? from : `${from}..${to}`)).join(',')}]`;
}

/** One step with one index for each axis. */
export function stepAt(name: string, indices: readonly number[]): AddressStep {
  return { name, spans: indices.map((index) => ({ from: index, to: index })) };
}

function refuse(reason: AddressProblem, detail: string): Refused {
  return { ok: false, reason, detail: detail.slice(0, 80) };
}
