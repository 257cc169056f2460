import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/bridge/engine-api.ts';
import type { Design } from '../../../src/model/design/design.ts';
import {
  deathWindowMs,
  dragGraceMs,
  hangMs,
  staleHangMs,
  startEngineClient,
} from '../../../src/studio/engine/engine-client.ts';
import type { EngineStatus } from '../../../src/studio/store/state.ts';
import { createClock, createStandIn, type StandIn } from './stand-in.ts';

const design = (name: string): Design => ({ format: 'podwright/1', name, blocks: {}, holds: {}, nets: {} });

function setUp() {
  const lives: StandIn[] = [];
  const answers: Answer[] = [];
  const statuses: EngineStatus[] = [];
  const clock = createClock();
  const client = startEngineClient({
    ...clock,
    spawn: () => {
      const life = createStandIn();
      lives.push(life);
      return life;
    },
    onAnswer: (answer) => answers.push(answer),
    onStatus: (status) => statuses.push(status),
  });
  const life = (at = lives.length - 1): StandIn => {
    const found = lives[at];
    if (!found) throw new Error(`No engine ${at}`);
    return found;
  };
  const asked = (at?: number) => life(at).asked.map(({ revision }) => revision);
  const revisions = () => answers.map(({ revision }) => revision);
  return { client, clock, lives, life, asked, answers, revisions, statuses, kind: () => statuses.at(-1)?.kind };
}

describe('engine client', () => {
  it('starts the engine at once and sends what is asked', async () => {
    const { client, lives, life, asked, revisions, statuses } = setUp();
    expect(lives).toHaveLength(1);
    client.analyse(1, design('a'));
    expect(asked()).toEqual([1]);
    await life().answer(1);
    expect(revisions()).toEqual([1]);
    expect(statuses.map(({ kind }) => kind)).toEqual(['starting', 'busy', 'idle']);
  });

  it('sends a discrete edit at once, while an earlier revision runs', () => {
    const { client, asked } = setUp();
    for (let revision = 1; revision <= 4; revision++) client.analyse(revision, design('a'));
    expect(asked()).toEqual([1, 2, 3, 4]);
  });

  it('stays busy until the newest revision is answered', async () => {
    const { client, life, kind } = setUp();
    client.analyse(1, design('a'));
    client.analyse(2, design('b'));
    await life().supersede(1);
    expect(kind()).toBe('busy');
    await life().answer(2);
    expect(kind()).toBe('idle');
  });

  it('lets the running revision finish during a drag, and then sends only the newest', async () => {
    const { client, clock, life, asked } = setUp();
    for (let revision = 1; revision <= 9; revision++) client.analyse(revision, design('a'), true);
    await clock.pass(dragGraceMs - 1);
    expect(asked()).toEqual([1]);
    await life().answer(1);
    expect(asked()).toEqual([1, 9]);
  });

  it('waits no longer than its grace during a drag', async () => {
    const { client, clock, asked } = setUp();
    client.analyse(1, design('a'), true);
    client.analyse(2, design('b'), true);
    await clock.pass(dragGraceMs);
    expect(asked()).toEqual([1, 2]);
  });

  it('sends what was held back as soon as the drag ends', () => {
    const { client, asked } = setUp();
    client.analyse(1, design('a'), true);
    client.analyse(2, design('b'), true);
    client.analyse(2, design('b'));
    expect(asked()).toEqual([1, 2]);
  });

  it('does not keep a drag waiting for what comes after the live figures', () => {
    const { client, life, asked, answers } = setUp();
    client.analyse(1, design('a'), true);
    client.analyse(2, design('b'), true);
    life().sendPart(1);
    expect(asked()).toEqual([1]);
    life().sendLive(1);
    expect(asked()).toEqual([1, 2]);
    expect(answers.at(-1)).toMatchObject({ revision: 1, live: true });
  });

  it('does not send the running revision twice', () => {
    const { client, asked } = setUp();
    client.analyse(1, design('a'), true);
    client.analyse(1, design('a'));
    expect(asked()).toEqual([1]);
  });

  it('hands on parts of the running revision only', () => {
    const { client, life, answers } = setUp();
    client.analyse(1, design('a'));
    client.analyse(2, design('b'));
    life().sendPart(1);
    life().sendPart(2);
    expect(answers.map(({ revision, partial }) => [revision, partial])).toEqual([[2, true]]);
  });

  it('says what failed, and works on with the next revision', async () => {
    const { client, life, statuses, kind } = setUp();
    client.analyse(1, design('a'));
    await life().fail(1, 'our bug');
    expect(statuses.at(-1)).toEqual({ kind: 'failed', message: 'our bug' });
    client.analyse(2, design('b'));
    await life().answer(2);
    expect(kind()).toBe('idle');
  });
});

describe('a dead engine', () => {
  it('is replaced and gets the latest design; the state says restarting until figures come', async () => {
    const { client, lives, life, asked, statuses, kind } = setUp();
    client.analyse(1, design('a'));
    client.analyse(2, design('b'));
    life().die('crashed');
    expect(lives).toHaveLength(2);
    expect(asked()).toEqual([2]);
    expect(statuses.at(-1)).toEqual({ kind: 'restarting', times: 1 });
    await life().answer(2);
    expect(kind()).toBe('idle');
  });

  it('cannot answer any more', async () => {
    const { client, life, answers } = setUp();
    client.analyse(1, design('a'));
    const first = life();
    first.die('crashed');
    await first.answer(1);
    expect(answers).toEqual([]);
  });

  it('is given up the third time within a minute, with the reason', () => {
    const { client, lives, life, statuses } = setUp();
    client.analyse(1, design('a'));
    for (const reason of ['one', 'two', 'three']) life().die(reason);
    expect(lives).toHaveLength(3);
    expect(statuses.at(-1)).toEqual({ kind: 'failed', message: 'three' });
  });

  it('is not given up for deaths far apart', async () => {
    const { client, clock, life, kind } = setUp();
    client.analyse(1, design('a'));
    for (let death = 0; death < 5; death++) {
      life().die('again');
      await life().answer(1);
      await clock.pass(deathWindowMs / 2);
    }
    expect(kind()).toBe('idle');
  });

  it('is started again on demand, with a clean record', async () => {
    const { client, lives, life, asked, kind } = setUp();
    client.analyse(1, design('a'));
    for (const reason of ['one', 'two', 'three']) life().die(reason);
    client.restart();
    expect(lives).toHaveLength(4);
    expect(asked()).toEqual([1]);
    await life().answer(1);
    expect(kind()).toBe('idle');
  });

  it('gets another chance with another design: the edit may have been undone', async () => {
    const { client, lives, life, kind } = setUp();
    client.analyse(1, design('poison'));
    for (const reason of ['one', 'two', 'three']) life().die(reason);
    client.analyse(2, design('good'));
    expect(lives).toHaveLength(4);
    await life().answer(2);
    expect(kind()).toBe('idle');
  });
});

describe('a hanging engine', () => {
  it('is replaced when it gives no sign of life', async () => {
    const { client, clock, lives, life, statuses, asked } = setUp();
    client.analyse(1, design('a'));
    life().hang();
    await clock.pass(hangMs - 1_000);
    expect(lives).toHaveLength(1);
    await clock.pass(2_000);
    expect(lives).toHaveLength(2);
    expect(asked()).toEqual([1]);
    expect(statuses.map(({ kind }) => kind)).toContain('restarting');
  });

  it('is cut off sooner, and without blame, when it hangs in stale work', async () => {
    const { client, clock, lives, life, statuses, asked } = setUp();
    client.analyse(1, design('a'));
    life().hang();
    client.analyse(2, design('b'));
    await clock.pass(staleHangMs + 600);
    expect(lives).toHaveLength(2);
    expect(asked()).toEqual([2]);
    expect(statuses.map(({ kind }) => kind)).not.toContain('restarting');
  });

  it('may compute for minutes as long as it answers', async () => {
    const { client, clock, lives } = setUp();
    client.analyse(1, design('a'));
    await clock.pass(10 * hangMs);
    expect(lives).toHaveLength(1);
  });

  it('is not blamed for the sleep of the machine', async () => {
    const { client, clock, lives } = setUp();
    client.analyse(1, design('a'));
    await clock.pass(1_000);
    clock.sleep(3_600_000);
    await clock.pass(5_000);
    expect(lives).toHaveLength(1);
  });

  it('is not watched while nothing is asked of it', async () => {
    const { client, clock, lives, life } = setUp();
    client.analyse(1, design('a'));
    await life().answer(1);
    life().hang();
    await clock.pass(10 * hangMs);
    expect(lives).toHaveLength(1);
  });
});

describe('a disposed client', () => {
  it('ends the engine and sends nothing more', async () => {
    const { client, clock, lives, life, asked } = setUp();
    client.analyse(1, design('a'));
    client.dispose();
    client.analyse(2, design('b'));
    life().die('late');
    await clock.pass(10 * hangMs);
    expect([life().disposed, lives.length, asked()]).toEqual([true, 1, [1]]);
  });
});
