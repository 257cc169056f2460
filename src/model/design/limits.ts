/**
 * What a design, its file and its link may measure. Everything is checked before it is expanded, so that a document
 * from a stranger costs at most milliseconds and megabytes. The figures leave far more room than any real system
 * needs: the largest published ones have some tens of blocks and a hundred thousand cards.
 */
export const limits = {
  /** UTF-16 units of a design file; most of a large file is explicit links, some 12 for each. */
  fileCharacters: 8_000_000,
  /** Depth of nested objects and arrays; the format itself reaches 9. */
  depth: 24,
  /** JSON values in one document; explicit links are lines of one text and do not count here. */
  values: 40_000,
  /** Characters of an id or name that addresses are made of. */
  nameCharacters: 64,
  /** Characters of a title: names of designs and networks. */
  titleCharacters: 200,
  /** Characters of a note, and of any text the tables below do not name. */
  noteCharacters: 4_000,
  /** Characters of an address, a quantity, slots, or an entry of a row. */
  phraseCharacters: 400,

  blocks: 2_000,
  /** Holds of one block or of the site. */
  holds: 500,
  /** Variants of variants. */
  likeDepth: 16,
  /** Holds of all blocks together, those that variants inherit counted with each. */
  inheritedHolds: 50_000,
  /** Boxes in boxes. */
  boxDepth: 20,
  /** Indices of one hold. */
  dimensions: 8,
  nets: 64,
  /** Wires of one network. */
  wires: 500,
  changes: 10_000,
  supplies: 2_000,
  /** Rows of the hall, repeats counted. */
  rows: 5_000,
  /** Entries of one row. */
  run: 2_000,
  /** What stands in the hall: cabinets, and groups of them; also what all rows name together. Drawn one by one. */
  standing: 100_000,
  jobs: 200,
  waivers: 5_000,
  parts: 2_000,
  made: 200,
  migrations: 1_000,
  lists: 100,
  /** Fields of any other record; entries of any other list. */
  entries: 2_000,

  /** "n of these" in one hold, its indices multiplied. */
  count: 10_000_000,
  /** Elements and boxes of the whole design, all levels multiplied out and changes included. */
  elements: 64_000_000,
  /** Links of one rule between two elements. */
  links: 1_000_000,
  /** Links that must be kept one by one: lists, random and dragonfly patterns. */
  explicitLinks: 2_000_000,
  /** Metres from the hall's corner. */
  metres: 100_000,
  /** Highest slot, unit or bay. */
  slot: 100_000,

  /** Longer links are offered as a file instead; messengers cut them. */
  linkOfferedCharacters: 4_000,
  /** Longest link that is read. */
  linkCharacters: 200_000,
  /** Bytes a link may inflate to. */
  inflatedBytes: 2_000_000,
  /** Bytes out for a byte in, beyond the first `inflatedFreeBytes`. Our documents reach 5; a bomb 1,000. */
  inflatedRatio: 100,
  inflatedFreeBytes: 65_536,
  /** Failures and settings tried at once, and what is selected. */
  whatIfs: 200,
  selection: 2_000,
} as const;
