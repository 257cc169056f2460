import type { Catalogue } from '../catalogue/part.ts';
import type { Design, NetId } from '../design/design.ts';
import type { Result } from '../units/result.ts';
import { type EnumerationProblem, enumerationProblems } from './enumerate-links.ts';

/** Names of formats as they stand in the contract. */
export const exportFormats = [
  'ibnetdiscover',
  'netbox-device-type',
  'cables-csv',
  'slurm-tree',
  'slurm-block',
  'slurm-yaml',
  'nccl',
  'hccl',
  'astra-sim',
  'ns3',
  'simai',
  'ns3-ub',
  'infragraph',
  'booksim',
  'graphml',
  'dot',
  'edge-list',
  'containerlab',
  'kubernetes',
  'drawio',
  'svg',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportContext {
  readonly design: Design;
  readonly catalogue: Catalogue;
  /** Networks to export; default: those the format is for. */
  readonly nets?: readonly NetId[];
}

/** What was left out or bent in this very export; words under `export.note.<code>`. */
export interface ExportNote {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface ExportedFile {
  readonly name: string;
  /** Pieces in order, to be read once; nothing is made before it is asked for. */
  readonly pieces: Iterable<string>;
}

export interface Exported {
  readonly files: readonly [ExportedFile, ...ExportedFile[]];
  readonly notes: readonly ExportNote[];
}

/**
 * `no-network`: the design has no links of the networks this format is for. `wrong-shape`: the format has no words for
 * this topology. `no-site`: nothing stands anywhere.
 */
export const exportProblems = [...enumerationProblems, 'no-network', 'wrong-shape', 'no-site', 'too-large'] as const;
export type ExportProblem = (typeof exportProblems)[number] | EnumerationProblem;

export type ExportResult = Result<Exported, ExportProblem>;

export interface Exporter {
  readonly format: ExportFormat;
  /** Facts of a design that files of this format cannot hold; words under `export.loses.<key>`. */
  readonly loses: readonly LossKey[];
  write(context: ExportContext): ExportResult;
}

export const lossKeys = [
  'hierarchy',
  'rules',
  'placement',
  'rates',
  'units-of-rate',
  'networks',
  'planes',
  'ports',
  'parallel-links',
  'media',
  'lengths',
  'parts',
  'names',
  'cards',
  'switches',
  'inside-of-nodes',
  'outside-of-nodes',
  'outside-links',
  'power',
  'cooling',
  'prices',
  'latency',
  'jobs',
  'exceptions-as-such',
  'addresses-of-devices',
] as const;
export type LossKey = (typeof lossKeys)[number];

export function refuse(reason: ExportProblem, detail?: string): { ok: false; reason: ExportProblem; detail?: string } {
  return { ok: false, reason, ...(detail !== undefined && { detail }) };
}

export function oneFile(name: string, pieces: Iterable<string>, notes: readonly ExportNote[] = []): ExportResult {
  return { ok: true, value: { files: [{ name, pieces }], notes } };
}
