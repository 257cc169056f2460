/** Certificates of designs named as on the command line, made as the command makes them. */
import { createCatalogue } from '../../src/model/catalogue/catalogue.ts';
import { fillClaims } from '../../src/model/certificates/fill-claims.ts';
import { makeCertificate } from '../../src/model/certificates/make-certificate.ts';
import type { Certificate } from '../../src/model/design/certificate-form.ts';
import type { Change, Design } from '../../src/model/design/design.ts';
import { exampleByRef } from '../../src/model/design/examples.ts';
import { familyByRef } from '../../src/model/design/families.ts';
import { expand } from '../../src/model/expand/expand.ts';
import { prove } from '../../src/verify/prove.ts';
import { isSmall } from '../../src/verify/verify.ts';

export function designOf(ref: string, changes: readonly Change[] = []): Design {
  const example = exampleByRef(ref);
  const made = example.ok ? example : familyByRef(ref);
  if (!made.ok) throw new Error(`no such design: ${ref}`);
  return changes.length === 0 ? made.design : { ...made.design, changes: [...(made.design.changes ?? []), ...changes] };
}

export function certified(design: Design): Certificate {
  const work = makeCertificate(design, expand(design, createCatalogue(design.parts)));
  for (;;) {
    const step = work.next();
    if (!step.done) continue;
    return fillClaims(design, step.value.certificate, isSmall(design) ? [true, false] : [true], prove).certificate;
  }
}

/** GB/s of an exact number of bit/s. */
export function gigabytes(exact: string): number {
  const [n = '0', d = '1'] = exact.split('/');
  return Number((BigInt(n) * 1_000_000n) / (BigInt(d) * 8n)) / 1e15;
}
