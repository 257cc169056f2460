import { describe, expect, test } from 'vitest';
import { locate } from '../../../../src/model/design/parse-design/locate.ts';
import { parseDesignText } from '../../../../src/model/design/parse-design.ts';
import { fileNamed } from '../../../support/design-files.ts';

const text = '{\n  "a": [ 1, {"b": "x,}]" , "c":[]}, [2,3] ],\n  "d\\u0065": true, "last": -1 }';

describe('locate', () => {
  test.each([
    [[], '1:1'],
    [['a'], '2:3'],
    [['a', 0], '2:10'],
    [['a', 1], '2:13'],
    [['a', 1, 'b'], '2:14'],
    [['a', 1, 'c'], '2:28'],
    [['a', 2], '2:37'],
    [['a', 2, 1], '2:40'],
    [['de'], '3:3'],
    [['last'], '3:20'],
    [['a', 1, 'gone'], '2:13'],
    [['a', 7], '2:3'],
    [['gone'], '1:1'],
    [['last', 'deeper'], '3:20'],
  ])('%j is at %s', (path, place) => {
    const { line, column } = locate(text, path);
    expect(`${line}:${column}`).toBe(place);
  });

  test('a file that means something wrong is refused with the line of it', () => {
    const wrong = fileNamed('three-cabinets').text.replace('"each": "tor"', '"each": "gone"');
    const lines = wrong.split('\n');
    const result = parseDesignText(wrong);
    if (result.ok) throw new Error('opened');
    expect(result.refusal).toMatchObject({ reason: 'broken-reference', where: 'nets.scale-up.wires[1].each' });
    const { line = 0, column = 0 } = result.refusal;
    expect(lines[line - 1]?.slice(column - 1)).toMatch(/^"each": "gone"/);
  });
});
