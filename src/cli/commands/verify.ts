/** `podwright verify`: whether a certificate proves what it claims, checked by a program that shares nothing with the engine. */
import { readFileSync } from 'node:fs';
import type { Verdict } from '../../model/design/certificate-form.ts';
import { nearest, readFraction } from '../../model/exact/fraction.ts';
import { type Language, sayRef } from '../../text/index.ts';
import { mostLinkByLink, verify as verifyCertificate } from '../../verify/verify.ts';
import { readArguments } from '../arguments.ts';
import { defineCommand, done, doneWithErrors } from '../command.ts';
import { print, table } from '../output.ts';
import { CommandRefusal } from '../refusal.ts';

export const verify = defineCommand({
  name: 'verify',
  synopsis: 'verify <file>',
  run(args) {
    const call = readArguments(args, {}, [1, 1]);
    const { language } = call;
    const name = call.positionals[0] ?? '';
    const verdict = verifyCertificate(contentOf(name, language));
    if (!verdict.holds) {
      const why = sayRef(language, { key: `certificates.refused.${verdict.reason}`, params: { what: verdict.what } });
      print(`${sayRef(language, { key: 'certificates.does-not-hold', params: { why } })}\n`);
      return doneWithErrors;
    }
    printVerdict(verdict, language);
    return done;
  },
});

function contentOf(name: string, language: Language): unknown {
  const text = readFileSync(name === '-' ? 0 : name, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandRefusal(sayRef(language, { key: 'certificates.no-json', params: { name } }));
  }
}

function printVerdict({ certificate, linkByLink }: Extract<Verdict, { holds: true }>, language: Language): void {
  const words = (key: string, params = {}) => sayRef(language, { key: `certificates.${key}`, params });
  const rows = certificate.networks.flatMap(({ net, parts }) =>
    parts.map(({ cards, islands, throughput, bisection }) => {
      return [net, String(islands), String(cards), range(throughput), range(bisection)];
    }),
  );
  table(
    ['net', 'islands', 'cards', 'throughput', 'bisection'].map((column) => words(`column.${column}`)),
    rows,
    [1, 2, 3, 4],
  );
  const way = linkByLink ? 'way.link-by-link' : 'way.by-symmetry';
  print(`\n${words('holds', { hash: certificate.hash })}\n${words(way, { most: mostLinkByLink })}\n`);
}

/** GB/s; what lies closer than nine digits is one number. */
function range({ lower, upper }: { readonly lower: string; readonly upper: string }): string {
  const [low, high] = [lower, upper].map((text) => {
    const value = readFraction(text);
    return value ? String(Number((nearest(value) / 8e9).toPrecision(9))) : text;
  });
  return low === high ? `${low} GB/s` : `${low}–${high} GB/s`;
}
