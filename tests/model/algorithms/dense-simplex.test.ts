import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { denseSimplex } from '../../../src/model/algorithms/dense-simplex.ts';
import { randomFrom } from '../../support/fabric-random-edits.ts';

const highs = await loadHighs();

interface Program {
  readonly b: readonly number[];
  readonly columns: readonly { readonly cost: number; readonly values: readonly number[] }[];
}

function viaHighs({ b, columns }: Program): number {
  const term = (value: number, index: number) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} x${index}`;
  const rows = b.map(
    (limit, row) => ` ${columns.map(({ values }, at) => term(values[row] ?? 0, at)).join(' ')} <= ${limit}`,
  );
  const text = [
    'Maximize',
    ` obj: ${columns.map(({ cost }, at) => term(cost, at)).join(' ')}`,
    'Subject To',
    ...rows,
    'End',
  ];
  return highs.solve(text.join('\n'), { output_flag: false }).ObjectiveValue;
}

function solveAll({ b, columns }: Program) {
  const program = denseSimplex(Float64Array.from(b));
  for (const { cost, values } of columns) program.addColumn(cost, Float64Array.from(values));
  let solution = program.solve();
  for (let call = 0; call < 50 && !solution.optimal; call++) solution = program.solve();
  return solution;
}

function randomProgram(rows: number, count: number, random: (below: number) => number): Program {
  // Few distinct small numbers and many zero limits: ties everywhere.
  const b = Array.from({ length: rows }, () => (random(3) === 0 ? 0 : 1 + random(3)));
  const columns = Array.from({ length: count }, () => ({
    cost: random(4),
    values: Array.from({ length: rows }, () => (random(2) === 0 ? 0 : 1 + random(3))),
  }));
  // One row bounds everything, so that there is an optimum.
  return { b: [...b, 10], columns: columns.map(({ cost, values }) => ({ cost, values: [...values, 1] })) };
}

describe('dense simplex', () => {
  it('finds the optimum that HiGHS finds, degenerate or not', () => {
    const random = randomFrom(3);
    for (let round = 0; round < 60; round++) {
      const program = randomProgram(2 + random(14), 2 + random(30), random);
      const { x, y, optimal } = solveAll(program);
      const value = program.columns.reduce((sum, { cost }, at) => sum + cost * (x[at] ?? 0), 0);
      expect(optimal).toBe(true);
      expect(value).toBeCloseTo(viaHighs(program), 7);
      // Multipliers prove it from above.
      expect(program.b.reduce((sum, limit, row) => sum + limit * (y[row] ?? 0), 0)).toBeCloseTo(value, 7);
    }
  });

  it('goes on from the last basis when columns are added', () => {
    const random = randomFrom(4);
    const { b, columns } = randomProgram(12, 40, random);
    const program = denseSimplex(Float64Array.from(b));
    let last = 0;
    columns.forEach(({ cost, values }, at) => {
      program.addColumn(cost, Float64Array.from(values));
      const { x } = program.solve();
      const value = columns.slice(0, at + 1).reduce((sum, column, index) => sum + column.cost * (x[index] ?? 0), 0);
      expect(value).toBeGreaterThanOrEqual(last - 1e-9);
      last = value;
    });
    expect(last).toBeCloseTo(viaHighs({ b, columns }), 7);
  });

  it('solves a program on which the plain simplex runs in circles', () => {
    // Beale, 1955.
    const b = [0, 0, 1];
    const columns = [
      { cost: 0.75, values: [0.25, 0.5, 0] },
      { cost: -150, values: [-60, -90, 0] },
      { cost: 0.02, values: [-0.04, -0.02, 1] },
      { cost: -6, values: [9, 3, 0] },
    ];
    const { x, optimal } = solveAll({ b, columns });
    expect(optimal).toBe(true);
    expect(columns.reduce((sum, { cost }, at) => sum + cost * (x[at] ?? 0), 0)).toBeCloseTo(0.05, 9);
  });

  it('says when it stopped early, and ends when it is called again', () => {
    const random = randomFrom(5);
    const program = randomProgram(110, 700, random);
    const lp = denseSimplex(Float64Array.from(program.b));
    for (const { cost, values } of program.columns) lp.addColumn(cost, Float64Array.from(values));
    let calls = 1;
    while (!lp.solve().optimal && calls < 200) calls += 1;
    const { x } = lp.solve();
    expect(program.columns.reduce((sum, { cost }, at) => sum + cost * (x[at] ?? 0), 0)).toBeCloseTo(
      viaHighs(program),
      6,
    );
  });
});
