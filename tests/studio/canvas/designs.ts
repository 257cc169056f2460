import { readFileSync } from 'node:fs';
import type { Design, Hold, Row } from '../../../src/model/design/design.ts';
import { applyEdit } from '../../../src/model/design/edits/apply-edit.ts';
import type { Edit } from '../../../src/model/design/edits/edit.ts';
import { type Drawing, drawingOf } from '../../../src/studio/canvas/drawing.ts';

export function example(id: string): Design {
  return JSON.parse(readFileSync(new URL(`../../../public/examples/${id}.json`, import.meta.url), 'utf8'));
}

/** Cabinets `cab` with two trays of four cards at units 3 and 5. */
export function lab(cabinets: number, rows?: readonly Row[], more: Partial<Design> = {}): Design {
  const holds: Record<string, Hold> = { cab: { n: cabinets, block: 'cab' } };
  return {
    format: 'podwright/1',
    name: 'lab',
    blocks: {
      tray: { is: 'tray', holds: { npu: { n: 4, part: 'generic/npu-a@1', card: true } } },
      cab: { is: 'cabinet', part: 'generic/rack-48u@1', holds: { tray: { n: 2, block: 'tray', at: 'U3+2' } } },
    },
    holds,
    nets: {},
    site: { rows: rows ?? [{ id: 'A', run: [`cab*${cabinets}`] }] },
    ...more,
  };
}

/** Applies an edit that must be accepted, and gives the drawing of what came of it. */
export function applied(drawing: Drawing, edit: Edit | null): Drawing {
  if (!edit) throw new Error('there is no edit');
  const result = applyEdit(drawing.design, edit);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return drawingOf(result.design);
}
