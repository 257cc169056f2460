/** The published schema of certificate files is the one that the checker reads by. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { certificateSchema } from '../../src/model/design/certificate-form.ts';

it('public/certificate.schema.json says what the checker reads', () => {
  expect(JSON.parse(readFileSync('public/certificate.schema.json', 'utf8'))).toEqual(certificateSchema());
});
