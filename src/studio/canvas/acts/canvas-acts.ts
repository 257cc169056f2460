/** What may be asked of the drawing from outside it: menus, the command palette, other regions. */

export type CanvasAct =
  | 'fit'
  | 'fit-selection'
  | 'actual-size'
  | 'zoom-in'
  | 'zoom-out'
  | 'select-all'
  | 'duplicate'
  | 'array'
  | 'remove'
  | 'rename'
  | 'rename-kind'
  | 'copy'
  | 'cut'
  | 'paste'
  | 'rotate'
  | 'enter'
  | 'leave'
  | 'next'
  | 'previous'
  | 'focus';

type Perform = (act: CanvasAct) => boolean;

let performer: Perform | null = null;

/** The drawing on screen offers its acts; the returned function takes them back. */
export function offerActs(perform: Perform): () => void {
  performer = perform;
  return () => {
    if (performer === perform) performer = null;
  };
}

/** False when no drawing is on screen, or it has nothing to do. */
export function actOnCanvas(act: CanvasAct): boolean {
  return performer?.(act) ?? false;
}
