/** What an import read, left out, guessed and mended. Words live in `text`, under `import.<code>`. */

/** Names of formats as they stand in the contract. */
export const importFormats = [
  'ibnetdiscover',
  'slurm-tree',
  'slurm-block',
  'slurm-yaml',
  'nccl',
  'nvidia-smi',
  'astra-sim',
  'ns3',
  'simai',
  'ns3-ub',
  'infragraph',
  'topograph',
  'netbox-device-type',
  'netbox',
  'cables-csv',
  'graphml',
  'dot',
  'booksim',
  'edge-list',
] as const;
export type ImportFormat = (typeof importFormats)[number];

export type NoteParams = Readonly<Record<string, string | number>>;

/** Something that happened a number of times; the first lines it happened on. */
export interface ImportNote {
  readonly code: string;
  readonly count: number;
  /** 1-based lines of the file, the first few. */
  readonly lines: readonly number[];
  /** An example: of the first time. */
  readonly params: NoteParams;
}

/** A thing counted in the file: `nodes`, `links`, `cards`, …; `stated` is what the file's own header says. */
export interface ImportCount {
  readonly what: string;
  readonly count: number;
  readonly stated?: number;
}

export interface ImportReport {
  readonly format: ImportFormat;
  readonly read: readonly ImportCount[];
  readonly skipped: readonly ImportNote[];
  readonly guessed: readonly ImportNote[];
  readonly repaired: readonly ImportNote[];
}

export const importReasons = [
  'too-large',
  'too-deep',
  'too-many',
  'line-too-long',
  'unknown-format',
  'not-this-format',
  'bad-syntax',
  'forbidden-syntax',
  'missing-file',
  'nothing-found',
  'bad-value',
  'not-drawable',
  'design-refused',
] as const;
export type ImportReason = (typeof importReasons)[number];

export interface ImportRefusal {
  readonly reason: ImportReason;
  /** 1-based; absent when the whole file is meant. */
  readonly line?: number;
  readonly params: NoteParams;
  readonly message: { readonly key: string; readonly params: NoteParams };
  readonly mend: { readonly key: string; readonly params: NoteParams };
}

export function refuseImport(reason: ImportReason, params: NoteParams = {}, line?: number): ImportRefusal {
  const all = { line: line ?? '–', expected: '–', found: '–', ...params };
  return {
    reason,
    ...(line !== undefined && { line }),
    params,
    message: { key: `import.refused.${reason}`, params: all },
    mend: { key: `import.mend.${reason}`, params: all },
  };
}

/** A reader stops with this at what it cannot read; `importFiles` turns it into a refusal. Nothing else is thrown. */
export class ImportStop extends Error {
  readonly refusal: ImportRefusal;
  constructor(refusal: ImportRefusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

export function stop(reason: ImportReason, params: NoteParams = {}, line?: number): never {
  throw new ImportStop(refuseImport(reason, params, line));
}

/** A piece of the file in few characters, safe to print. */
export function shownText(text: string): string {
  const cut = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return cut.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ');
}
