/**
 * Programs of others take our files. Each test needs a program that may not be here: then it is skipped, and its title
 * says what to install (Debian packages).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import type { Design } from '../../../src/model/design/design.ts';
import { exampleByRef } from '../../../src/model/design/examples.ts';
import type { ExportFormat } from '../../../src/model/exporters/exporter.ts';
import { exporters } from '../../../src/model/exporters/exporters.ts';
import { importFiles } from '../../../src/model/importers/import-files.ts';

/** Runs side by side keep out of one another's way. */
const firstPort = 20_000 + (process.pid % 9_000) * 4;
const folder = mkdtempSync(join(tmpdir(), 'podwright-formats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, args: readonly string[], options: Record<string, unknown> = {}) {
  return spawnSync(command, [...args], { encoding: 'utf8', timeout: 60_000, maxBuffer: 1 << 28, ...options });
}

const has = (command: string) => run('sh', ['-c', `command -v ${command}`]).status === 0;
const python = (modules: string) =>
  ['/usr/bin/python3', 'python3'].find((one) => run(one, ['-c', `import ${modules}`]).status === 0);

function example(ref: string): Design {
  const made = exampleByRef(ref);
  if (!made.ok) throw new Error(ref);
  return made.design;
}

/** Paths of what was written. */
function written(design: Design, format: ExportFormat, nets?: readonly string[]): readonly string[] {
  const made = exporters
    .find((one) => one.format === format)
    ?.write({ design, catalogue: createCatalogue(design.parts), ...(nets && { nets }) });
  if (!made?.ok) throw new Error(`${format}: ${made?.reason}`);
  return made.value.files.map(({ name, pieces }) => {
    const path = join(folder, name);
    writeFileSync(path, [...pieces].join(''));
    return path;
  });
}

describe('Graphviz (graphviz)', () => {
  test.skipIf(!has('dot'))('reads the DOT file without a word', () => {
    const [path = ''] = written(example('three-cabinets'), 'dot');
    const ran = run('dot', ['-Tcanon', path]);
    expect([ran.status, ran.stderr]).toEqual([0, '']);
  });
});

describe('networkx (python3-networkx)', () => {
  const found = python('networkx');
  test.skipIf(!found)('counts the nodes and links of the GraphML file', () => {
    const [path = ''] = written(example('cloudmatrix384'), 'graphml', ['scale-up']);
    const script =
      'import networkx,sys; g=networkx.read_graphml(sys.argv[1],force_multigraph=True); print(g.number_of_nodes(),g.number_of_edges(),g.is_directed())';
    const ran = run(found ?? '', ['-c', script, path]);
    expect(ran.stdout.trim()).toBe(`${384 + 192 + 336 + 112} ${5376 + 1344 + 5376} False`);
  });
});

describe('xmllint (libxml2-utils)', () => {
  test.skipIf(!has('xmllint'))('finds every XML file well formed', () => {
    for (const [ref, format] of [
      ['three-cabinets', 'graphml'],
      ['three-cabinets', 'drawio'],
      ['cloudmatrix384', 'svg'],
      ['dgx-h100-superpod?su=1', 'nccl'],
    ] as const) {
      const [path = ''] = written(example(ref), format);
      expect([format, run('xmllint', ['--noout', path]).stderr]).toEqual([format, '']);
    }
  });
});

describe('JSON Schemas of NetBox and containerlab (python3-jsonschema, python3-yaml)', () => {
  const found = python('jsonschema, yaml, warnings');
  const validate = `
import json, sys, warnings, yaml, jsonschema, pathlib
warnings.simplefilter('ignore')
folder = pathlib.Path(sys.argv[1]).resolve()
store = {}
for path in folder.glob('*.json'):
    schema = json.loads(path.read_text())
    store['urn:devicetype-library:' + path.stem.replace('_', '-')] = schema
    store[path.as_uri()] = schema
schema = json.loads((folder / sys.argv[2]).read_text())
resolver = jsonschema.RefResolver(base_uri=(folder / sys.argv[2]).as_uri(), referrer=schema, store=store)
for path in sys.argv[3:]:
    document = yaml.safe_load(open(path))
    for error in jsonschema.validators.validator_for(schema)(schema, resolver=resolver).iter_errors(document):
        print(path, list(error.path), error.message[:120])
`;
  test.skipIf(!found)('hold for every device type of CloudMatrix384, NVL72 and SuperPOD', () => {
    const paths = ['cloudmatrix384', 'gb200-nvl72', 'dgx-h100-superpod?su=1'].flatMap((ref) =>
      written(example(ref), 'netbox-device-type'),
    );
    const ran = run(found ?? '', [
      '-W',
      'ignore',
      '-c',
      validate,
      'tests/golden/samples/netbox/schema',
      'devicetype.json',
      ...paths,
    ]);
    expect([ran.stdout, ran.stderr.trim()]).toEqual(['', '']);
    expect(paths.length).toBeGreaterThan(3);
  });
  test.skipIf(!found)('hold for the containerlab file', () => {
    const paths = written(example('three-cabinets'), 'containerlab');
    const ran = run(found ?? '', [
      '-W',
      'ignore',
      '-c',
      validate,
      'tests/golden/samples/containerlab',
      'clab.schema.json',
      ...paths,
    ]);
    expect([ran.stdout, ran.stderr.trim()]).toEqual(['', '']);
  });
});

describe('ibsim, ibnetdiscover and opensm (ibsim-utils, infiniband-diags, opensm)', () => {
  const library = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64']
    .map((place) => `${place}/umad2sim/libumad2sim.so`)
    .find((path) => existsSync(path));
  const isHere = has('ibsim') && has('ibnetdiscover') && has('opensm') && library !== undefined;

  /** Loads the file, rediscovers the fabric, routes it. */
  function simulate(path: string, port: number) {
    const place = mkdtempSync(join(folder, 'ib-'));
    const script = `
export IBSIM_SERVER_PORT=${port} IBSIM_SOCKNAME=podwright${port} OSM_CACHE_DIR=$PWD OSM_TMP_DIR=$PWD
ibsim -s -n -N 8192 -S 4096 -P 200000 "$1" > ibsim.log 2>&1 &
simulator=$!
sleep 2
LD_PRELOAD=${library} timeout 40 ibnetdiscover > found.txt 2> discover.log
LD_PRELOAD=${library} timeout 40 opensm -o -R minhop -f "$PWD/osm.log" > osm.out 2>&1
kill -9 $simulator
wait $simulator 2> /dev/null
true
`;
    run('bash', ['-c', script, 'ib', path], { cwd: place });
    const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
    const counts = (text: string) => [count(text, /^Switch/gm), count(text, /^Ca/gm), count(text, /^\[/gm)];
    return {
      written: counts(readFileSync(path, 'utf8')),
      found: counts(readFileSync(join(place, 'found.txt'), 'utf8')),
      isUp: readdirSync(place).some(
        (name) => name.startsWith('osm') && readFileSync(join(place, name), 'utf8').includes('SUBNET UP'),
      ),
    };
  }

  test.skipIf(!isHere)('64 hosts: loaded, rediscovered with the same counts, routed', () => {
    const made = importFiles([{ name: 'leaf-spine.edges', text: leafSpine(64, 8) }], { as: 'edge-list' });
    if (!made.ok) throw new Error(made.refusal.reason);
    const [path = ''] = written(made.design, 'ibnetdiscover');
    const result = simulate(path, firstPort);
    expect(result.written).toEqual([12, 64, 2 * (64 + 32)]);
    expect([result.found, result.isUp]).toEqual([result.written, true]);
  });
  test.skipIf(!isHere)('SuperPOD with 1,016 hosts: loaded, rediscovered with the same counts, routed', () => {
    const [path = ''] = written(example('dgx-h100-superpod?su=4'), 'ibnetdiscover');
    const result = simulate(path, firstPort + 1);
    // 32 leaves and 16 spines; 1,016 adapters and 4 of the fabric manager; 1,020 + 1,024 links seen from both ends.
    expect(result.written).toEqual([48, 1020, 2 * (1020 + 1024)]);
    expect([result.found, result.isUp]).toEqual([result.written, true]);
  });
});

function leafSpine(hosts: number, perLeaf: number): string {
  const lines: string[] = [];
  for (let host = 0; host < hosts; host++) lines.push(`h${host} leaf${Math.floor(host / perLeaf)} 400Gbps`);
  for (let leaf = 0; leaf < hosts / perLeaf; leaf++)
    for (let spine = 0; spine < 4; spine++) lines.push(`leaf${leaf} spine${spine} 400Gbps`);
  return `${lines.join('\n')}\n`;
}

describe('slurmctld (slurmctld)', () => {
  test.skipIf(!has('slurmctld'))('loads topology.conf, and every node is reached', () => {
    const [path = ''] = written(example('dgx-h100-superpod?su=4'), 'slurm-tree');
    const place = mkdtempSync(join(folder, 'slurm-'));
    for (const inner of ['state', 'spool']) mkdirSync(join(place, inner));
    const topology = readFileSync(path, 'utf8');
    writeFileSync(join(place, 'topology.conf'), topology);
    const nodes = [...topology.matchAll(/ Nodes=(\S+)/g)].map(
      ([, list]) => `NodeName=${list} NodeAddr=127.0.0.1 CPUs=1 State=UNKNOWN`,
    );
    const settings = [
      'ClusterName=podwright',
      `SlurmctldHost=${hostname()}(127.0.0.1)`,
      'AuthType=auth/none',
      'CredType=cred/none',
      'SlurmUser=root',
      `StateSaveLocation=${place}/state`,
      `SlurmdSpoolDir=${place}/spool`,
      `SlurmctldPidFile=${place}/pid`,
      `SlurmctldPort=${firstPort + 2}`,
      'TopologyPlugin=topology/tree',
      'ProctrackType=proctrack/pgid',
      'SwitchType=switch/none',
      'MpiDefault=none',
      ...nodes,
      'PartitionName=all Nodes=ALL Default=YES',
    ];
    writeFileSync(join(place, 'slurm.conf'), `${settings.join('\n')}\n`);
    const ran = run('timeout', ['-s', 'KILL', '6', 'slurmctld', '-D', '-v', '-f', resolve(place, 'slurm.conf')]);
    const log = `${ran.stdout}${ran.stderr}`;
    expect(log).toContain('topology tree plugin loaded');
    expect(log).not.toMatch(/lack access|Invalid hostnames|fatal/);
    expect(log).toMatch(/Running as primary controller|Recovered state|No parameter for mcs plugin/);
  });
});
