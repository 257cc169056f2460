/**
 * What a foreign file may measure. Checked before or while reading, so that a hostile file costs milliseconds and
 * megabytes. Real ones stay far below: the largest public fabric dumps have some ten thousand nodes.
 */
export const importLimits = {
  /** UTF-16 units of all files of one import together. */
  characters: 32_000_000,
  lineCharacters: 100_000,
  files: 20,
  /** Nested elements, records, brackets. */
  depth: 48,
  /** Elements, scalars, records. */
  values: 1_500_000,
  nodes: 200_000,
  /** Lines of links, parallel ones counted once. */
  links: 1_000_000,
  /** Parallel links of one pair. */
  parallel: 100_000,
  nameCharacters: 200,
  /** Hosts or devices that one bracket expression may name. */
  expanded: 200_000,
  /** Lines a note of the report names. */
  notedLines: 5,
  /** Kinds of hosts told apart; beyond that hosts are not drawn as boxes. */
  hostKinds: 40,
  models: 60,
  /** Rates told apart in one network. */
  rates: 90,
} as const;
