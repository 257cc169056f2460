/** `podwright certify`: what each network of a design can carry, with witnesses that a stranger can check. */
import { createCatalogue } from '../../model/catalogue/catalogue.ts';
import { fillClaims } from '../../model/certificates/fill-claims.ts';
import { makeCertificate } from '../../model/certificates/make-certificate.ts';
import type { Certificate } from '../../model/design/certificate-form.ts';
import { expand } from '../../model/expand/expand.ts';
import { sayRef } from '../../text/index.ts';
import { prove } from '../../verify/prove.ts';
import { isSmall, verify } from '../../verify/verify.ts';
import { readArguments } from '../arguments.ts';
import { defineCommand, done } from '../command.ts';
import { loadDesign } from '../load-design.ts';
import { note, writeResult } from '../output.ts';
import { CommandRefusal } from '../refusal.ts';
import { finish } from '../work.ts';

export const certify = defineCommand({
  name: 'certify',
  synopsis: 'certify <design> [-o FILE]',
  async run(args) {
    const call = readArguments(args, { output: { type: 'string', short: 'o' } }, [1, 1]);
    const { language } = call;
    const design = await loadDesign(call.positionals[0] ?? '', language);
    const machine = expand(design, createCatalogue(design.parts));
    const { certificate: made, left } = finish(makeCertificate(design, machine));
    const { certificate, refused } = fillClaims(design, made, isSmall(design) ? [true, false] : [true], prove);
    const missing = [...left, ...refused.map(({ net }) => ({ net, reason: 'not-proved' }))];
    for (const { net, reason } of missing) {
      note(`podwright certify: ${sayRef(language, { key: `certificates.left.${reason}`, params: { net } })}\n`);
    }
    const holds = accepted(certificate);
    for (const net of holds.refused)
      note(`podwright certify: ${sayRef(language, { key: 'certificates.left.not-verified', params: { net } })}\n`);
    if (holds.certificate.networks.length === 0)
      throw new CommandRefusal(sayRef(language, { key: 'certificates.none', params: { name: design.name } }));
    writeResult(`${JSON.stringify(holds.certificate)}\n`, call.text('output'));
    return done;
  },
});

/** What `verify` accepts of it: no file is written that it would refuse. */
function accepted(made: Certificate): { readonly certificate: Certificate; readonly refused: readonly string[] } {
  const whole = JSON.parse(JSON.stringify(made)) as Certificate;
  if (verify(whole).holds) return { certificate: made, refused: [] };
  const networks = made.networks.filter((network) => verify({ ...whole, networks: [network] }).holds);
  const refused = made.networks.filter((network) => !networks.includes(network)).map(({ net }) => net);
  return { certificate: { ...made, networks }, refused };
}
