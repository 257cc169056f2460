import type { Design } from '../design/design.ts';
import type { Cluster } from './cluster/cluster.ts';
import type { ImportLog } from './import-log.ts';
import type { ImportFormat } from './import-report.ts';

export interface ImportFile {
  /** Name without folders. */
  readonly name: string;
  readonly text: string;
}

/** What a reader makes of files: a cluster to be drawn as lists, or a design that it wrote itself. */
export type Imported =
  | { readonly cluster: Cluster; readonly cardsAssumed?: string }
  | { readonly design: Design; readonly counts: Readonly<Record<string, number>> };

export interface Importer {
  readonly format: ImportFormat;
  /** Whether a file looks like this format; `head` is its beginning. Cheap, and never wrong about another format. */
  recognises(name: string, head: string): boolean;
  /** The first file is the one that was asked for; others may complete it. Stops with `ImportStop` at what it cannot read. */
  read(files: readonly [ImportFile, ...ImportFile[]], log: ImportLog): Imported;
}
