/** The box that one stands in: other views than the cabinet's show none, though the way back to it is kept. */
import type { Path } from '../../model/design/design.ts';
import type { StudioState } from '../store/state.ts';

export function insideOnScreen({ view, inside }: Pick<StudioState, 'view' | 'inside'>): Path | null {
  return view === 'cabinet' ? inside : null;
}
