/**
 * The text of a design. Canonical text has the format's key order and no blanks: it is what links hold and what is
 * hashed. File text has the same order, indented by two blanks, a thing on one line where it fits, so that a change
 * of one thing is a change of one line.
 */
import { designForm, inOrder } from './canonical/form.ts';
import { layOut } from './canonical/lay-out.ts';
import type { Design } from './design.ts';

export function canonicalText(design: Design): string {
  return JSON.stringify(inOrder(design, designForm));
}

/** Ends with a line break. */
export function fileText(design: Design): string {
  return `${layOut(inOrder(design, designForm))}\n`;
}
