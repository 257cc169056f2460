import type { Design } from '../design.ts';
import type { Edit, EditResult } from './edit.ts';
import { withChanges } from './record.ts';
import { done, refuse } from './refuse.ts';

export function removeChange(design: Design, { index }: Extract<Edit, { kind: 'change/remove' }>): EditResult {
  const changes = design.changes ?? [];
  if (changes[index] === undefined) return refuse('no-change', '', { index: index + 1, count: changes.length });
  return done(
    withChanges(
      design,
      changes.filter((_, k) => k !== index),
    ),
  );
}
