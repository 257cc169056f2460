/** Makes sure that a Chromium is there for the end-to-end tests: present, or installed from Debian, or Playwright's own. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(`${folder}/${name}`, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function run(command, ...args) {
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  );
}

function installFromDebian() {
  const lock = ['-o', 'DPkg::Lock::Timeout=300'];
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    if (run('apt-get', ...lock, '-qq', 'update')) break;
    spawnSync('sleep', [String(attempt * 5)]);
  }
  return run('apt-get', ...lock, '-qq', 'install', '-y', 'chromium', 'fonts-noto-cjk');
}

const isDebianRoot = process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get');

if (process.env.CHROMIUM_PATH || names.some(onPath)) {
  console.log('A Chromium is here.');
} else if (!(isDebianRoot && installFromDebian()) && !run('npx', 'playwright', 'install', 'chromium')) {
  console.error('No Chromium found and none could be installed: set CHROMIUM_PATH to one.');
  process.exitCode = 1;
}
