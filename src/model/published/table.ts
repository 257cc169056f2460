/** A published table as it stands in `tables/`: rows, definitions, and where it was read. */
export interface PublishedTable<Row> {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly url: string;
  readonly rows: readonly Row[];
}

/** JSON files carry mixed rows; each reader says which columns it uses. */
export function tableOf<Row>(file: unknown): PublishedTable<Row> {
  return file as PublishedTable<Row>;
}
