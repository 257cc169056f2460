import { describe, expect, it } from 'vitest';
import { createMemory } from '../../workers/host/memory.ts';

describe('createMemory', () => {
  it('makes a value once', () => {
    const memory = createMemory(3);
    let made = 0;
    const make = () => ++made;
    expect([memory.remember('a', make), memory.remember('a', make), made]).toEqual([1, 1, 1]);
  });

  it('keeps undefined like any other value', () => {
    const memory = createMemory(3);
    let made = 0;
    const make = () => {
      made++;
      return undefined;
    };
    memory.remember('a', make);
    memory.remember('a', make);
    expect(made).toBe(1);
  });

  it('forgets what was longest unused, and no more than it must', () => {
    const memory = createMemory(2);
    const made: string[] = [];
    const ask = (key: string) => memory.remember(key, () => made.push(key));
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
    expect(memory.size).toBe(2);
  });

  it('keeps nothing of a value that could not be made', () => {
    const memory = createMemory(2);
    const fail = () => {
      throw new Error('no');
    };
    expect(() => memory.remember('a', fail)).toThrow('no');
    expect(memory.remember('a', () => 1)).toBe(1);
  });

  it('may be asked while it makes a value', () => {
    const memory = createMemory(1);
    expect(memory.remember('a', () => memory.remember('b', () => 1) + 1)).toBe(2);
    expect(memory.size).toBe(1);
  });
});
