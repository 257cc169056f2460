/** What is published of one example at one size, with where it was read. For a page: fetched when an example is looked at. */
import type { Source } from '../../catalogue/part.ts';
import { exampleSources } from './example-sources.ts';
import { examples } from './list.ts';
import { type PublishedRow, publishedSets } from './published-rows.ts';

export interface PublishedOfExample {
  readonly sources: readonly Source[];
  /** Rows of this size; those that are one figure of the report. */
  readonly rows: readonly PublishedRow[];
}

export function publishedOf(ref: string): PublishedOfExample {
  const [id] = ref.split('?', 1);
  const size = sizeOf(ref);
  const sets = publishedSets.filter(({ rows }) => rows.some((row) => row.ref.split('?', 1)[0] === id));
  const named = new Set(sets.flatMap((set) => set.sources));
  return {
    sources: [...named].flatMap((source) => exampleSources[source] ?? []),
    rows: sets.flatMap(({ rows }) =>
      rows.filter((row) => sizeOf(row.ref) === size && /^[a-z][\w.-]*$/.test(row.measure)),
    ),
  };
}

/** A reference with every parameter written out: no parameter means its default. */
function sizeOf(ref: string): string {
  const [id = '', query = ''] = ref.split('?');
  const given = new Map(query.split('&').map((pair) => pair.split('=') as [string, string | undefined]));
  const parameters = examples.find((example) => example.id === id)?.parameters ?? {};
  const written = Object.entries(parameters).map(([name, { default: standard }]) => given.get(name) ?? standard);
  return [id, ...written].join(' ');
}
