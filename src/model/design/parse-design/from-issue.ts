/** What the schema library says of a single value, in our reasons; its own sentences are never shown. */
import type * as z from 'zod/mini';
import { type ParseReason, type ParseRefusal, refusal, shown } from './parse-result.ts';

/** `root` is the value that was read; the issue may lie inside it where it is a pair of numbers. */
export function fromIssue(issue: z.core.$ZodIssue, root: unknown, base: readonly PropertyKey[]): ParseRefusal {
  const found = valueAt(root, issue.path);
  const refuse = (reason: ParseReason, expected?: string, seen: unknown = found) =>
    refusal(found === undefined ? 'missing-field' : reason, [...base, ...issue.path], {
      expected,
      found: seen === undefined ? undefined : shown(seen),
    });

  switch (issue.code) {
    case 'invalid_type': {
      const expected = jsonType(issue.expected);
      return refuse(expected === jsonType(typeof found) ? 'out-of-range' : 'wrong-type', expected);
    }
    case 'invalid_value': {
      const allowed = issue.values.map((value) => JSON.stringify(value)).join(' | ');
      return refuse(typeof found === typeof issue.values[0] ? 'out-of-range' : 'wrong-type', allowed);
    }
    case 'invalid_format':
      return refuse('bad-name', 'pattern' in issue ? String(issue.pattern) : undefined);
    case 'too_small':
      return refuse('out-of-range', `${issue.minimum}..`, measured(found));
    case 'too_big':
      return refuse('out-of-range', `..${issue.maximum}`, measured(found));
    default:
      return refuse('wrong-type');
  }
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
  return expected === 'tuple' || expected === 'array' ? '[…]' : expected;
}

/** The length where it was the length that was measured. */
function measured(found: unknown): unknown {
  return typeof found === 'string' || Array.isArray(found) ? found.length : found;
}
