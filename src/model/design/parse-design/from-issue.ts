/** Turns what the schema library says into our reasons; its own sentences are never shown. */
import type * as z from 'zod/mini';
import { isPrototypeName } from '../schema/text.ts';
import { type ParseReason, type ParseRefusal, refusal, shown } from './parse-result.ts';

type Issue = z.core.$ZodIssue;

/** The refusal for the first issue; `root` is the input that was parsed, which lies at `base` of the document. */
export function fromIssues(issues: readonly Issue[], root: unknown, base: readonly PropertyKey[] = []): ParseRefusal {
  const issue = innermost(issues);
  const found = valueAt(root, issue.path);
  const here = [...base, ...issue.path];
  const refuse = (reason: ParseReason, expected?: string, seen: unknown = found) =>
    refusal(reason, here, { expected, found: seen === undefined ? undefined : shown(seen) });

  switch (issue.code) {
    case 'unrecognized_keys': {
      const key = issue.keys[0] ?? '';
      return refusal('unknown-field', [...here, key], { found: shown(key) });
    }
    case 'invalid_key': {
      const key = String(issue.path.at(-1));
      if (isPrototypeName(key)) return refuse('prototype-key', undefined, key);
      return refuse('bad-name', patternOf(issue.issues), key);
    }
    case 'invalid_type':
      if (found === undefined) return refuse('missing-field', jsonType(issue.expected));
      return refuse(
        jsonType(issue.expected) === typeOf(found) ? 'out-of-range' : 'wrong-type',
        jsonType(issue.expected),
      );
    case 'invalid_value': {
      const allowed = issue.values.map((value) => JSON.stringify(value)).join(' | ');
      if (found === undefined) return refuse('missing-field', allowed);
      return refuse(typeof found === typeof issue.values[0] ? 'out-of-range' : 'wrong-type', allowed);
    }
    case 'invalid_format':
      return refuse('bad-name', patternOf([issue]));
    case 'too_small':
      return refuse('out-of-range', `${issue.minimum}..`, measured(found));
    case 'too_big':
      return refuse(Array.isArray(found) ? 'too-many' : 'out-of-range', `..${issue.maximum}`, measured(found));
    case 'custom':
      return refuse('too-many', `..${String(issue.params?.most ?? '')}`, measured(found));
    default:
      return refuse(found === undefined ? 'missing-field' : 'wrong-type');
  }
}

/** Of a choice between kinds, the branch that came furthest speaks: the one with fewest and deepest complaints. */
function innermost(issues: readonly Issue[]): Issue {
  let issue = issues[0] as Issue;
  while (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branches = issue.errors.filter((branch) => branch.length > 0);
    const best = branches.reduce((a, b) => (b.length < a.length || depth(b) > depth(a) ? b : a), branches[0] ?? []);
    const inner = best[0];
    if (!inner) break;
    issue = { ...inner, path: [...issue.path, ...inner.path] } as Issue;
  }
  return issue;
}

function depth(branch: readonly Issue[]): number {
  return Math.max(...branch.map((issue) => issue.path.length));
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return value;
}

function jsonType(expected: string): string {
  if (expected === 'int') return 'number';
  if (expected === 'record') return 'object';
  return expected === 'tuple' ? 'array' : expected;
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

function patternOf(issues: readonly Issue[]): string | undefined {
  const first = issues[0];
  return first?.code === 'invalid_format' && 'pattern' in first ? String(first.pattern) : undefined;
}

/** Length where the length is what was measured. */
function measured(found: unknown): unknown {
  if (typeof found === 'string' || Array.isArray(found)) return found.length;
  return typeof found === 'object' && found !== null ? Object.keys(found).length : found;
}
