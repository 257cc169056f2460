/** The import table must bite: one forbidden import is planted per room, and a room without files fails. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Room folder → an import it must not have. */
const forbidden: Readonly<Record<string, string>> = {
  'src/model/units': '../catalogue/part.ts',
  'src/model/algorithms': '../machine/machine.ts',
  'src/model/catalogue': '../design/design.ts',
  'src/model/design': '../machine/machine.ts',
  'src/model/machine': '../design/design.ts',
  'src/model/expand': '../solvers/throughput.ts',
  'src/model/layout': '../analyses/index.ts',
  'src/model/solvers': '../design/design.ts',
  'src/model/analyses': '../design/design.ts',
  'src/model/report': '../../studio/store/state.ts',
  'src/model/exporters': '../solvers/throughput.ts',
  'src/model/answers': '../design/design.ts',
  'src/model/published': '../design/design.ts',
  'src/model/importers': '../machine/machine.ts',
  'src/model/exact': '../units/quantity.ts',
  'src/model/certificates': '../expand/expand.ts',
  'src/verify': '../model/solvers/throughput.ts',
  'src/bridge': '../studio/store/state.ts',
  'src/text': '../model/units/quantity.ts',
  'src/cli': '../studio/store/state.ts',
  workers: '../src/studio/store/state.ts',
  'src/studio/store': 'reactflow',
  'src/studio/engine': 'three',
  'src/studio/storage': 'reactflow',
  'src/studio/canvas': 'three',
  'src/studio/room': 'reactflow',
  'src/studio/panels': '../../model/solvers/throughput.ts',
  'src/studio/shell': 'comlink',
  'src/studio/gallery': '../../model/solvers/throughput.ts',
  'src/studio/compare': '../../model/solvers/throughput.ts',
  'src/studio/share': 'comlink',
  'src/studio/proposal': 'three',
  'src/studio/theme': 'reactflow',
  'src/studio/marks': 'idb',
};

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'workers'], {
  encoding: 'utf8',
}).split('\n');

/** Lints a copy of the settings with two files per room: one forbidden import, one import of a neighbour. */
function roomsThatComplain(): Record<'planted' | 'innocent', Set<string>> {
  const house = mkdtempSync(join(tmpdir(), 'import-table-'));
  const settings = JSON.parse(readFileSync('biome.json', 'utf8'));
  writeFileSync(join(house, 'biome.json'), JSON.stringify({ ...settings, vcs: { enabled: false } }));
  for (const [folder, specifier] of Object.entries(forbidden)) {
    mkdirSync(join(house, folder), { recursive: true });
    writeFileSync(join(house, folder, 'planted.ts'), `export { planted } from '${specifier}';\n`);
    writeFileSync(join(house, folder, 'innocent.ts'), `export { planted } from './neighbour.ts';\n`);
  }
  const run = spawnSync(resolve('node_modules/.bin/biome'), ['lint', '--reporter=json', '--max-diagnostics=none'], {
    cwd: house,
    encoding: 'utf8',
  });
  rmSync(house, { recursive: true });
  const { diagnostics } = JSON.parse(run.stdout) as Diagnostics;
  const complaints = diagnostics.filter(({ category }) => category.endsWith('noRestrictedImports'));
  const roomsOf = (file: string) =>
    new Set(
      complaints
        .map(({ location }) => location.path)
        .filter((path) => path.endsWith(`/${file}`))
        .map((path) => path.slice(0, -file.length - 1)),
    );
  return { planted: roomsOf('planted.ts'), innocent: roomsOf('innocent.ts') };
}

interface Diagnostics {
  readonly diagnostics: readonly { readonly category: string; readonly location: { readonly path: string } }[];
}

describe('the import table', () => {
  const complaining = roomsThatComplain();

  for (const [folder, specifier] of Object.entries(forbidden)) {
    it(`${folder} has files and may not import ${specifier}`, () => {
      const files = tracked.filter((path) => path.startsWith(`${folder}/`) && /\.tsx?$/.test(path));
      expect(files.length, `${folder} is empty: its rule checks nothing`).toBeGreaterThan(0);
      expect([...complaining.planted]).toContain(folder);
      expect([...complaining.innocent]).not.toContain(folder);
    });
  }

  it('covers every room of the house', () => {
    const rooms = new Set(
      tracked
        .filter((path) => /\.tsx?$/.test(path))
        .map((path) => /^(src\/(?:model|studio)\/[^/]+|src\/[^/]+|workers)\//.exec(path)?.[1])
        .filter((room) => room !== undefined),
    );
    expect([...rooms].filter((room) => !(room in forbidden))).toEqual([]);
  });
});
