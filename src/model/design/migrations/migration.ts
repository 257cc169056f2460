/**
 * A change of the format. It works on plain old data and imports no current types, because those will have moved on
 * when it still has to run. Its name is a month and words; a file says which it has been through.
 */
export type PlainRecord = { readonly [key: string]: unknown };

export interface Migration {
  /** `2027-02-split-power-zones`, also the name of its file. */
  readonly name: string;
  /** From the form before to the form after; never changes what it is given. */
  readonly run: (document: PlainRecord) => PlainRecord;
}
