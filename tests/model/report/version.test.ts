import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { engineVersion } from '../../../src/model/report/version.ts';

it('the engine has the version of the package', () => {
  expect(engineVersion).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
});
