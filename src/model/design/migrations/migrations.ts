/** Every change of the format since the first release, oldest first. One line each; never reordered, never removed. */
import type { Migration, PlainRecord } from './migration.ts';

export type { PlainRecord } from './migration.ts';

export const migrations: readonly Migration[] = [];

export type MigrationResult =
  | { readonly ok: true; readonly document: PlainRecord; readonly applied: readonly string[] }
  /** The file has been through changes that this version does not know: it is newer. */
  | { readonly ok: false; readonly unknown: readonly string[] };

/** Brings a document to today's form. Afterwards it names every migration, in order. */
export function migrate(document: PlainRecord, known: readonly Migration[] = migrations): MigrationResult {
  const past = Array.isArray(document.migrations) ? (document.migrations as readonly unknown[]) : [];
  const unknown = past.map(String).filter((name) => !known.some((migration) => migration.name === name));
  if (unknown.length > 0) return { ok: false, unknown };
  const missing = known.filter((migration) => !past.includes(migration.name));
  if (missing.length === 0) return { ok: true, document, applied: [] };
  const migrated = missing.reduce((current, migration) => migration.run(current), document);
  const names = known.map((migration) => migration.name);
  return { ok: true, document: { ...migrated, migrations: names }, applied: missing.map(({ name }) => name) };
}
