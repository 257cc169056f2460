/** Adds up what the test runners wrote and prints one closing line for all of them. */
import { readFileSync } from 'node:fs';

const folder = new URL('../../node_modules/.cache/results/', import.meta.url);

function read(name) {
  try {
    return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  } catch {
    return undefined;
  }
}

const unit = read('vitest.json');
const browser = read('playwright.json');
const passed = (unit?.numPassedTests ?? 0) + (browser?.stats.expected ?? 0) + (browser?.stats.flaky ?? 0);
const failedTests = (unit?.numFailedTests ?? 0) + (browser?.stats.unexpected ?? 0);
const exitedBadly = process.argv[2] !== '0';
// A run that ended before a runner wrote anything (types, lint, build) counts as one failure.
const failed = failedTests === 0 && (exitedBadly || !unit || !browser) ? 1 : failedTests;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
