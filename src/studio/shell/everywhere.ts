/** What can be asked for on the pages around the studio too. */
export const everywhere: ReadonlySet<string> = new Set([
  'find',
  'new',
  'open',
  'save',
  'share',
  'gallery',
  'compare',
  'proposal',
  'theme',
  'language',
  'keys',
  'next-region',
  'previous-region',
]);
