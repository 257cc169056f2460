/**
 * The conversation about files and long tables. It has a worker of its own: what takes seconds never stands before an
 * edit, a hostile file can do no more than be cut off, and to cancel is to end the worker.
 */
import type { Design, NetId } from '../model/design/design.ts';
import type { ExportFormat, ExportNote, ExportProblem, LossKey } from '../model/exporters/exporter.ts';
import type { FileGroup } from '../model/exporters/file-groups.ts';
import type { CableRow } from '../model/exporters/schedule/schedule.ts';
import type { ImportFormat, ImportRefusal, ImportReport } from '../model/importers/import-report.ts';

export type { CableEndRow, CableRow } from '../model/exporters/schedule/schedule.ts';
export type { ImportNote, ImportRefusal, ImportReport } from '../model/importers/import-report.ts';

/** What can be written: tables in their forms, and the formats of other programs. */
export type FileKind =
  | 'parts-csv'
  | 'parts-xlsx'
  | 'parts-json'
  | 'parts-cyclonedx'
  | 'cables-xlsx'
  | 'cables-json'
  | ExportFormat;

export interface FileOffer {
  readonly kind: FileKind;
  readonly group: FileGroup;
  /** Facts of a design that such a file cannot hold. */
  readonly loses: readonly LossKey[];
}

export interface FileRefusal {
  readonly reason: ExportProblem | 'sheet-too-long' | 'stopped';
  readonly detail?: string;
}

/** `Content` is a Blob wherever there are blobs. */
export type MadeFile<Content> =
  | {
      readonly ok: true;
      /** What comes after the name of the design: '.cables.csv'. */
      readonly ending: string;
      readonly content: Content;
      readonly notes: readonly ExportNote[];
    }
  | { readonly ok: false; readonly refusal: FileRefusal };

export type OpenedSchedule =
  | { readonly ok: true; readonly count: number }
  | { readonly ok: false; readonly refusal: FileRefusal };

/** Counted over all rows; modules at both ends of optical cables, one for each end of a breakout. */
export interface ScheduleSums {
  readonly rows: number;
  readonly byNetwork: Readonly<Record<NetId, number>>;
  readonly byBasis: Readonly<Partial<Record<CableRow['basis'], number>>>;
  /** Metres of the rows that have a length to order. */
  readonly orderedM: number;
}

export interface ScheduleRow {
  /** Place in the schedule, from 0. */
  readonly place: number;
  readonly row: CableRow;
  /** Addresses of its ends on the drawing. */
  readonly pointsTo: readonly string[];
}

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ReadFiles =
  | {
      readonly ok: true;
      readonly design: Design;
      readonly report: ImportReport;
      /** The same links said with rules. */
      readonly suggestion?: { readonly design: Design; readonly wires: number; readonly links: number };
    }
  | { readonly ok: false; readonly refusal: ImportRefusal };

export interface FilesApi<Content> {
  offers(): Promise<readonly FileOffer[]>;
  /** `hear` gets the characters written so far, some times a second. */
  makeFile(
    design: Design,
    kind: FileKind,
    language: 'en' | 'zh',
    hear: (characters: number) => void,
  ): Promise<MadeFile<Content>>;
  /** The first is the one that was asked for; others may complete it. Gzip is unpacked, within bounds. */
  readFiles(files: readonly GivenFile[], as?: ImportFormat): Promise<ReadFiles>;
  /** Sorts the cables of a design; the following speak of this schedule. */
  openSchedule(design: Design): Promise<OpenedSchedule>;
  scheduleRows(places: readonly number[]): Promise<readonly ScheduleRow[]>;
  /** Null when another schedule was opened meanwhile. */
  scheduleSums(): Promise<ScheduleSums | null>;
  /** Places of the rows that hold the text, case apart; null when a later search began. */
  findInSchedule(text: string): Promise<Int32Array | null>;
}
