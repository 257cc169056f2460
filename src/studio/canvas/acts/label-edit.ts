/** The name of one place. Apart from the other edits of the drawing, as the inspector needs it before they are there. */
import type { Design, Path } from '../../../model/design/design.ts';
import type { Edit } from '../../../model/design/edits/edit.ts';
import { ownLabelOf, shortLabelOf } from '../../../model/layout/label.ts';

/** A name for this one place; its own address, or nothing, takes the given name away. Null when nothing changes. */
export function labelEdit(design: Design, address: Path, to: string): Edit | null {
  const label = to.trim();
  const own = ownLabelOf(design, address);
  if (label === (own ?? shortLabelOf(address)) || (label === '' && own === undefined)) return null;
  if (label !== '' && label !== shortLabelOf(address)) return { kind: 'change/add', change: { at: address, label } };
  const index = (design.changes ?? []).findIndex((change) => 'label' in change && change.at === address);
  return index < 0 ? null : { kind: 'change/remove', index };
}
