/** What the shell and the canvas may ask of the studio beside the actions of the store. */
import type { ConsultApi } from '../../bridge/consult.ts';
import type { PartsListLine } from '../../model/report/parts-list.ts';
import type { StudioActions, StudioState } from './state.ts';

export interface StoredDesign {
  readonly id: string;
  readonly name: string;
  readonly cards: number;
  /** Milliseconds since 1970, of the last change. */
  readonly changedAt: number;
  /** Steps of undo history kept with it. */
  readonly steps: number;
}

/** Whether something could be opened; the reason was already shown as a message. */
export type Opened = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export type ShareLink =
  | { readonly ok: true; readonly url: string; readonly length: number }
  /** Longer than a link may be: a file is offered instead. */
  | { readonly ok: false; readonly reason: 'too-long'; readonly length: number; readonly limit: number };

export interface StudioApi extends StudioActions, ConsultApi {
  state(): StudioState;
  /** Called after every change of state; returns the way to stop. */
  subscribe(listener: (state: StudioState, before: StudioState) => void): () => void;

  /** Downloads the design as `<name>.podwright.json`. */
  saveFile(): void;
  /** The bill of materials of the design on screen; rejects when the engine cannot make it. */
  partsList(): Promise<readonly PartsListLine[]>;
  /** Downloads it as CSV, in the language of the studio. A failure is said and resolves to false. */
  savePartsList(): Promise<boolean>;
  /**
   * Opens a file, ours or of another program, as a new unsaved design; too large or unreadable ones are refused with a
   * message. `others` may complete a file of another program.
   */
  openFile(file: File, others?: readonly File[]): Promise<Opened>;
  /** The file of another program that was read last, said with the rules that were found in it. */
  drawWithRules(): Promise<void>;
  /** A file, or the text of a link, dropped on the window. */
  openDrop(drop: DataTransfer): Promise<Opened>;
  /** A whole URL or a fragment. Opens as a new unsaved design. */
  openFromLink(link: string): Opened;
  /** An example by id, with parameters where it has some: 'dgx-h100-superpod?su=2'. */
  openExample(ref: string): Promise<Opened>;
  /** A design kept on this device, with its undo history. */
  openStored(id: string): Promise<Opened>;
  listDesigns(): Promise<readonly StoredDesign[]>;
  /** False when it is open, here or in another tab. */
  removeStored(id: string): Promise<boolean>;
  /** The link to what is on screen: design, view, lens, selection. */
  shareLink(): ShareLink;
  /** Makes what came from a link or a file the user's own, without an edit ("Copy to edit"). */
  makeOwn(): void;
  /** Takes the design over from the other tab, which becomes read-only. */
  takeOver(): Promise<Opened>;
  /** Starts the engine again after it failed. */
  restartEngine(): void;
  dispose(): void;
}
