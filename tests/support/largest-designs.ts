/** Texts that fill the limits from every side: what an attacker sends who has read them. */
type Make = () => string;

const repeat = (many: number, make: (k: number) => unknown) => Array.from({ length: many }, (_, k) => make(k));
const record = (many: number, make: (k: number) => readonly [string, unknown]) =>
  Object.fromEntries(Array.from({ length: many }, (_, k) => make(k)));
const around = (more: object) =>
  JSON.stringify({ format: 'podwright/1', name: '', blocks: {}, holds: { top: { n: 9 } }, nets: {}, ...more });
const wire = (k: number) => ({ id: `w${k}`, each: 'top', to: 'top', links: 1 });
const off = (k: number) => ({ at: `top[${(k % 9) + 1}]`, off: true });
const variants = (many: number) =>
  around({
    blocks: {
      b: { is: 'tray', holds: record(490, (j) => [`h${j}`, { n: 1 }]) },
      ...record(many, (k) => [`v${k}`, { is: 'tray', like: 'b', holds: {} }]),
    },
  });

export const largestDesigns: Readonly<Record<string, Make>> = {
  'a list of 1,100,000 links': () =>
    around({ lists: { a: { nodes: 'top 0..8', links: '0 1 1\n'.repeat(1_100_000) } } }),
  '8 MB of escapes': () => around({ note: '"'.repeat(3_900_000) }),
  '8 MB of blanks': () => ' '.repeat(7_999_999),
  '8 MB of quantity': () => around({ nets: { 'scale-up': { rate: 'x'.repeat(7_900_000), wires: [] } } }),
  '8 MB of address': () => around({ changes: [{ at: 'x[1,'.repeat(1_900_000), off: true }] }),
  '8 MB of slots': () => around({ holds: { top: { n: 9, at: 'U1,'.repeat(2_500_000) } } }),
  '8 MB of row id': () => around({ site: { rows: [{ id: '{'.repeat(7_900_000), run: [] }] } }),
  '8 MB of name': () => around({ holds: { ['é'.repeat(7_900_000)]: { n: 1 } } }),
  '8 MB of nodes': () => around({ lists: { a: { nodes: 'a 0,'.repeat(1_900_000), links: '' } } }),
  '38,000 values in lists': () => around({ facility: { a: repeat(1_999, () => repeat(18, () => 1)) } }),
  '38,000 values in records': () =>
    around({ facility: record(1_999, (k) => [`a${k}`, record(18, (j) => [`b${j}`, 'x'])]) }),
  '39,000 unknown fields': () => `{"format":"podwright/1",${repeat(39_000, (k) => `"k${k}":1`).join(',')}}`,
  '39,000 wrong numbers': () => around({ holds: { top: { n: repeat(39_000, () => 'x') } } }),
  '36,000 wrong holds': () =>
    around({ blocks: record(400, (k) => [`b${k}`, { is: 'tray', holds: record(92, (j) => [`h${k}-${j}`, {}]) }]) }),
  '12,000 holds': () =>
    around({
      blocks: record(200, (k) => [
        `b${k}`,
        { is: 'tray', holds: record(62, (j) => [`h${k}-${j}`, { n: 1, part: 'a/b@1' }]) },
      ]),
    }),
  '10,000 changes': () => around({ changes: repeat(10_000, off) }),
  '10,000 wrong changes': () => around({ changes: repeat(10_000, () => ({ at: 'top[1]', off: 1 })) }),
  '10,000 changes, the last one wrong': () => around({ changes: [...repeat(9_999, off), { at: 'top[0]', off: true }] }),
  '7,000 wires': () =>
    around({ nets: record(60, (k) => [`scale-up-${k}`, { rate: '1 GB/s', wires: repeat(120, wire) }]) }),
  '49,000 inherited holds': () => variants(99),
  '900,000 inherited holds': () => variants(1_900),
  '38,000 cabinets placed one by one': () =>
    around({ site: { rows: repeat(20, (k) => ({ id: `r${k}`, run: repeat(1_900, () => 'top') })) } }),
  '30,000 supplies in a ring': () =>
    around({
      supply: repeat(2_000, (k) => ({
        id: `s${k}`,
        kind: 'ups',
        serves: repeat(15, (j) => `s${(k + j + 1) % 2_000}`),
      })),
    }),
};
