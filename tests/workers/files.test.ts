/** Files made and read by their worker: every kind is whole, refusals are data, hostile bytes end early. */
import { gzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/model/design/design.ts';
import { openFirstExample } from '../../src/model/design/examples/first-example.ts';
import { makeFile, offers } from '../../workers/host/make-file.ts';
import { readFiles } from '../../workers/host/read-files.ts';
import { createScheduleDesk } from '../../workers/host/schedule-desk.ts';

const design: Design = openFirstExample();
const tools = { now: () => performance.now(), nextMessage: () => new Promise<void>((done) => setImmediate(done)) };
const bytes = (text: string) => new TextEncoder().encode(text);

describe('files that are made', () => {
  it('offers each kind once, and says what each format loses', () => {
    const kinds = offers.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds).toHaveLength(27);
    for (const { kind, loses, group } of offers) if (group !== 'tables') expect(loses, kind).not.toEqual([]);
  });

  it.each(offers.map(({ kind }) => kind))('%s: whole, or refused with a reason', async (kind) => {
    const made = await makeFile(design, kind, 'en', () => {});
    if (made.ok) {
      expect(made.content.size).toBeGreaterThan(100);
      expect(made.ending).toMatch(/^\.[\w.-]+$/);
    } else expect(made.refusal.reason).toMatch(/^(no-network|wrong-shape)$/);
  });

  it('tells how much is written while it writes', async () => {
    const heard: number[] = [];
    const made = await makeFile(design, 'cables-csv', 'en', (characters) => heard.push(characters));
    if (!made.ok) throw new Error(made.refusal.reason);
    expect(heard.length).toBeGreaterThan(0);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
    expect((await made.content.text()).trimEnd().split('\r\n')).toHaveLength(3121);
  });

  it('puts several files into an archive with the same bytes each time', async () => {
    const several = await Promise.all(
      ['netbox-device-type', 'ns3-ub'].map((kind) => makeFile(design, kind as 'ns3-ub', 'en', () => {})),
    );
    const zips = several.filter((made) => made.ok && made.ending.endsWith('.zip'));
    expect(zips.length).toBeGreaterThan(0);
    for (const made of zips) {
      if (!made.ok) continue;
      const files = unzipSync(new Uint8Array(await made.content.arrayBuffer()));
      expect(Object.keys(files).length).toBeGreaterThan(1);
      for (const content of Object.values(files)) expect(strFromU8(content).length).toBeGreaterThan(0);
    }
  });
});

describe('files that are read', () => {
  it('unpacks gzip', async () => {
    const read = await readFiles([{ name: 'g.dot.gz', bytes: gzipSync('graph { a -- b; b -- c; }') }]);
    expect(read.ok && read.report.format).toBe('dot');
  });

  it('stops a bomb before it is unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000, 32), { level: 9 });
    expect(bomb.length).toBeLessThan(400_000);
    const before = process.memoryUsage().arrayBuffers;
    const read = await readFiles([{ name: 'g.dot', bytes: bomb }]);
    expect(!read.ok && read.refusal.reason).toBe('too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(128_000_000);
  });

  it('refuses a gzip that breaks off, and what nobody knows', async () => {
    const broken = await readFiles([{ name: 'g.dot', bytes: gzipSync('graph { a -- b }').subarray(0, 20) }]);
    expect(!broken.ok && broken.refusal.reason).toBe('too-large');
    const letter = await readFiles([{ name: 'letter.doc', bytes: bytes('Dear Sir') }]);
    expect(!letter.ok && letter.refusal.reason).toBe('unknown-format');
  });
});

describe('the schedule that is looked at', () => {
  it('has the rows of the file, any of them at once, and sums over all', async () => {
    const desk = createScheduleDesk(tools);
    expect(desk.rows([0])).toEqual([]);
    expect(desk.open(design)).toEqual({ ok: true, count: 3120 });
    const [last, first] = desk.rows([3119, 0, -1, 3120, 0.5]);
    expect([last?.row.id, first?.row.id]).toEqual(['C003120', 'C000001']);
    expect(first?.pointsTo[0]).toMatch(/^cc\[1\]\/node\[1\]/);
    expect(await desk.sums()).toMatchObject({ rows: 3120, byBasis: { estimated: 2688, unknown: 432 } });
  });

  it('finds rows that have all words, and gives way to a later search', async () => {
    const desk = createScheduleDesk(tools);
    desk.open(design);
    const [early, late] = await Promise.all([desk.find('cc'), desk.find('CC[5]  sw[2]')]);
    expect(early).toBeNull();
    expect(late).toHaveLength(56);
    for (const { row } of desk.rows([...(late ?? [])])) {
      expect(`${row.a.rack} ${row.z.map(({ rack }) => rack).join(' ')}`).toMatch(/cc\[5\].*sw\[2\]/);
    }
  });

  it('gives up sums of a schedule that is no longer open', async () => {
    const desk = createScheduleDesk(tools);
    desk.open(design);
    const sums = desk.sums();
    desk.open({ ...design, nets: {} });
    expect(await sums).toBeNull();
  });
});
