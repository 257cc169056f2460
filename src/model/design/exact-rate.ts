/** The rates of a document without rounding: a quotient of whole numbers, in bit/s one way. */
import { type Fraction, fraction, gcd } from '../exact/fraction.ts';
import type { QuantityText } from './design.ts';

const form = /^(.*?[\d.])\s*([kMGTPE]?)(bit|b|B)(?:\/s|ps)\s*(.*)$/;
const piece = /^(\d*)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i;

/** Of "28 GB/s", "160/7 GB/s", "28*14 Gb/s", "784 GB/s both ways" (halved); undefined for what is no rate. */
export function exactRate(text: QuantityText): Fraction | undefined {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim();
  const [, expression, prefix = '', unit, direction = ''] = form.exec(plain) ?? [];
  if (expression === undefined) return undefined;
  const bits = 1000n ** BigInt(' kMGTPE'.indexOf(prefix || ' ')) * (unit === 'B' ? 8n : 1n);
  let [n, d] = [bits, /^(both ways|bidirectional|双向)$/i.test(direction) ? 2n : 1n];
  const pieces = expression.split(/\s*([*×/÷])\s*/);
  for (let at = 0; at < pieces.length; at += 2) {
    const [, whole = '', part = '', power = '0'] = piece.exec(pieces[at] as string) ?? [];
    if (`${whole}${part}` === '') return undefined;
    const tens = Number(power) - part.length;
    const digits = BigInt(`${whole}${part}`) * 10n ** BigInt(Math.max(0, tens));
    const below = 10n ** BigInt(Math.max(0, -tens));
    const divides = at > 0 && /[/÷]/.test(pieces[at - 1] as string);
    [n, d] = divides ? [n * below, d * digits] : [n * digits, d * below];
  }
  return d > 0n ? fraction(n, d) : undefined;
}

/** Rates as whole numbers of a unit that all of them share, and how many of it make 1 bit/s; 0 for what is no rate. */
export function inCommonUnit(texts: readonly QuantityText[]): {
  readonly scale: bigint;
  of(text: QuantityText): bigint;
} {
  const rates = new Map(texts.map((text) => [text, exactRate(text) ?? fraction(0n)] as const));
  const scale = [...rates.values()].reduce((all, { d }) => (all * d) / gcd(all, d), 1n);
  return {
    scale,
    of(text) {
      const { n, d } = rates.get(text) ?? fraction(0n);
      return (n * scale) / d;
    },
  };
}
