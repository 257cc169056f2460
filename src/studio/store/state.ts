/** The whole state of the studio. Views read slices and send edits through `dispatch`; nothing else writes. */
import type { Answer, Revision } from '../../bridge/engine-api.ts';
import type { PartRef } from '../../model/catalogue/part.ts';
import type { BlockId, Design, Path, SupplyKind } from '../../model/design/design.ts';
import type { Edit, Refusal } from '../../model/design/edits/edit.ts';
import type { HistoryStep } from '../../model/design/history.ts';
import type { WhatIf } from '../../model/design/link.ts';
import type { Language } from '../../text/index.ts';

export const views = ['hall', 'cabinet', 'fabric', 'room', 'table'] as const;
export type View = (typeof views)[number];
export const lenses = ['design', 'failures', 'power', 'traffic', 'cables', 'cost'] as const;
export type Lens = (typeof lenses)[number];
/** What fills the page: the studio itself, or one of the pages around it. */
export const screens = ['studio', 'gallery', 'compare', 'proposal'] as const;
export type Screen = (typeof screens)[number];
export type Tool = 'select' | 'hand' | 'wire' | 'array' | 'measure' | 'note';
export type Theme = 'light' | 'dark';
/** What an edit of a repeated thing changes. */
export type Scope = 'one' | 'type';

export type EngineStatus =
  | { readonly kind: 'starting' }
  | { readonly kind: 'busy'; readonly revision: Revision; readonly since: number }
  | { readonly kind: 'idle'; readonly milliseconds: number }
  | { readonly kind: 'restarting'; readonly times: number }
  | { readonly kind: 'failed'; readonly message: string };

export type SaveStatus =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** Opened from a link or a file: not the user's own yet. */
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'blocked'; readonly reason: string }
  /** Another tab holds this design; here it can be read, and taken over. */
  | { readonly kind: 'other-tab' };

export interface Message {
  readonly id: number;
  readonly tone: 'info' | 'good' | 'warning' | 'error';
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Key of what to do about it, with the same parameters. */
  readonly mend?: string;
  /** Shown as it stands: a file's name, what was dropped. */
  readonly detail?: string;
  readonly action?: MessageAction;
  /** The other choice: Keep and Discard. */
  readonly alternative?: MessageAction;
  /** A message leaves after reading time, unless it asks: always, or as long as the design it speaks of is on screen. */
  readonly stays?: 'until-answered' | 'with-design';
}

/** Running it also takes the message away. */
export interface MessageAction {
  readonly key: string;
  readonly run: () => void;
}

/**
 * What is carried from the palette to the drawing. By pointer: the drawing shows the ghost under the pointer (window
 * `pointermove`) and places it on `pointerup` over itself. By keys: the drawing takes the focus, arrows move the ghost,
 * Enter places, Esc lays it down. Whoever places or gives up calls `carry(null)`.
 */
export interface Carried {
  readonly block?: BlockId;
  readonly part?: PartRef;
  /** A supply of this kind: it has no place, and serves what it is dropped on. */
  readonly supply?: SupplyKind;
  /** Shown on the ghost. */
  readonly name: string;
  readonly by: 'pointer' | 'keys';
}

export interface Gesture {
  readonly title: string;
  readonly before: Design;
  /** The figures when it began, so that the strip can show the change since then. */
  readonly answer: Answer | null;
}

/** Where the document on screen came from. */
export type Origin =
  | { readonly kind: 'device' }
  | { readonly kind: 'example'; readonly ref: string }
  | { readonly kind: 'link' }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'new' };

export interface StudioState {
  readonly design: Design;
  /** Rises with every change of the design, also within a gesture. */
  readonly revision: Revision;
  /** Revision at which this document came on the screen; answers before it belong to another one. */
  readonly opened: Revision;
  readonly done: readonly HistoryStep[];
  readonly undone: readonly HistoryStep[];
  /** Set while a gesture is open: the design before it. Everything until it closes is one step. */
  readonly gesture: Gesture | null;
  /** The last good answer; older than `revision` while the engine works (shown as updating). */
  readonly answer: Answer | null;
  readonly engine: EngineStatus;
  readonly save: SaveStatus;
  /** Id under which this design is stored on the device once it is the user's own. */
  readonly designId: string;
  readonly origin: Origin;
  /** What-ifs that came with a link; they go out again with the next one and are never in the design. */
  readonly whatIfs: readonly WhatIf[];
  /** Hash of the figures that the sender of the link saw, until it was compared with ours. */
  readonly figuresSeen: string | null;

  readonly screen: Screen;
  readonly view: View;
  readonly lens: Lens;
  readonly tool: Tool;
  readonly scope: Scope;
  /** The box whose inside is on screen; null for the hall. */
  readonly inside: Path | null;
  /** Network shown in the Fabric view. */
  readonly net: string | null;
  /** Addresses: boxes, elements, links (`scale-up.up`), rows (`site/A`). */
  readonly selection: readonly Path[];
  readonly paintCut: boolean;
  readonly carried: Carried | null;

  readonly language: Language;
  readonly theme: Theme;
  readonly messages: readonly Message[];
}

export interface StudioActions {
  /** Applies an edit as one undo step (or into the open gesture). Returns the refusal, if any. */
  dispatch(edit: Edit, title?: string): Refusal | null;
  /**
   * Within a gesture: puts the edit, made on the design as the gesture found it, in place of all it did so far. For
   * drags, whose addresses would change under the pointer. A refusal leaves the last good state and is only returned.
   */
  amend(edit: Edit): Refusal | null;
  /** Opens a mark: edits until `closeGesture` are one undo step; `cancelGesture` puts everything back. */
  openGesture(title: string): void;
  closeGesture(): void;
  cancelGesture(): void;
  undo(): void;
  redo(): void;
  /** That many steps forward, or back when negative; stops at the end. */
  travel(steps: number): void;
  /** Another document in place of this one, never an undo step; the old one stays stored under its own id. */
  openDesign(design: Design, as: OpenAs): void;
  select(addresses: readonly Path[], how?: 'replace' | 'add' | 'remove'): void;
  enter(path: Path | null): void;
  carry(thing: Carried | null): void;
  show(
    part: Partial<
      Pick<
        StudioState,
        'screen' | 'view' | 'lens' | 'tool' | 'scope' | 'net' | 'paintCut' | 'whatIfs' | 'language' | 'theme'
      >
    >,
  ): void;
  say(message: Omit<Message, 'id'>): void;
  dismiss(id: number): void;
}

export type Shown = Partial<Pick<StudioState, 'view' | 'lens' | 'net' | 'inside' | 'selection'>>;

export interface OpenAs {
  /** Default: a new id. */
  readonly id?: string;
  /** False for what came from a link or a file: it is stored only once the user edits or keeps it. */
  readonly own: boolean;
  readonly origin?: Origin;
  readonly done?: readonly HistoryStep[];
  readonly undone?: readonly HistoryStep[];
  /** What a link asks to show. */
  readonly shown?: Shown;
  readonly whatIfs?: readonly WhatIf[];
  readonly figuresSeen?: string;
  /** Default: the studio. */
  readonly screen?: Screen;
}

/** What the hooks see. */
export type StudioSlice = StudioState & StudioActions;
