/** Records of a NetBox dump by table and key, and its devices. */
import type { Cluster, NodeKind } from '../cluster/cluster.ts';
import { field, numberField, textField } from '../reading/json.ts';

export interface NetboxRecord {
  readonly pk: string;
  readonly fields: unknown;
}

export interface NetboxDevice {
  readonly pk: string;
  readonly name: string;
  readonly type: string;
  readonly rack: string | undefined;
  /** Lowest unit. */
  readonly position: number | undefined;
  readonly kind: NodeKind;
}

export interface NetboxData {
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, NetboxRecord>>;
  readonly devices: ReadonlyMap<string, NetboxDevice>;
  /** Number of each device's node in the cluster. */
  readonly nodes: ReadonlyMap<string, number>;
  readonly cluster: Cluster;
}

/** The key of another record; natural keys are joined. */
export function keyOf(fields: unknown, name: string): string | undefined {
  const found = field(fields, name);
  if (Array.isArray(found)) return found.filter((one) => typeof one === 'string' || typeof one === 'number').join('.');
  return textField(fields, name);
}

export function unitsOf(fields: unknown): number {
  const units = numberField(fields, 'u_height') ?? Number(textField(fields, 'u_height') ?? 1);
  return Number.isFinite(units) && units >= 0 ? units : 1;
}
