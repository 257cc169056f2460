/** Designs analysed beside the one on screen: for the gallery and for comparing. They give way to every edit. */
import type { Design } from '../model/design/design.ts';
import type { PartsListLine } from '../model/report/parts-list.ts';
import type { Report } from '../model/report/report.ts';

/** `live`: the figures that keep pace with edits; `whole`: all of them, and the bill of materials. */
export type ConsultDepth = 'live' | 'whole';

export interface Consulted {
  readonly report: Report;
  /** Empty where only what is live was asked for. */
  readonly partsList: readonly PartsListLine[];
}

export type Consultation =
  | { readonly ok: true; readonly consulted: Consulted }
  /** The same asker wants something newer, or nothing any more. */
  | { readonly ok: false; readonly reason: 'superseded' }
  | { readonly ok: false; readonly reason: 'failed'; readonly message: string };

export interface ConsultApi {
  /** One at a time, in the order of the askers; a newer question of an asker takes the place of its older one. */
  consult(asker: string, design: Design, depth: ConsultDepth): Promise<Consultation>;
}
