/** What a parser writes for itself is said in words: the end of the text, any value, the whole document (`parse.*`). */

type Params = Readonly<Record<string, string | number>>;

const anyValue = '{ [ "…" 0 true false null';

const keys: ReadonlyMap<string, string> = new Map([
  ['EOF', '@parse.end-of-text'],
  ['$', '@parse.whole-document'],
  [anyValue, '@parse.a-value'],
  [`${anyValue} ]`, '@parse.a-value-or-end'],
  ['"…"', '@parse.a-name'],
  ['"…" }', '@parse.a-name-or-end'],
  [', ]', '@parse.comma-or-list-end'],
  [', }', '@parse.comma-or-object-end'],
  ['\\n \\t \\" \\\\ \\u0000', '@parse.an-escape'],
  ['number', '@parse.a-number'],
  ['string', '@parse.a-text'],
  ['{…}', '@parse.an-object'],
  ['object', '@parse.an-object'],
  ['[…]', '@parse.a-list'],
  ['number | […]', '@parse.a-number-or-list'],
  ['string | […]', '@parse.a-text-or-list'],
]);

/** `found` is what stood there and is said as it stands, but for the end of the text. */
export function inParserWords(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const isOurs = typeof value === 'string' && (name !== 'found' || value === 'EOF');
      return [name, isOurs ? (keys.get(value) ?? value) : value];
    }),
  );
}
