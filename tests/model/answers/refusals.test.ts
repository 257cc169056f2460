/** Inputs that cannot be answered: each says what and where, and the words say how to mend it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCases } from '../../../src/model/answers/answer-cases.ts';
import { inputProblems } from '../../../src/model/answers/inputs/field.ts';
import { sayRef, texts } from '../../../src/text/index.ts';
import table from '../../published/tables/known-answers-pcr.json' with { type: 'json' };
import { ask, refusalOf } from './ask.ts';

const psu = { curve: 'orv3', psu_W: 5500, psus_live: 4, load_W: 1000 };

describe('a number', () => {
  it.each([
    ['a text', '5500'],
    ['nothing but 0', 0],
    ['less than 0', -1],
    ['too large for a sum', 1e308],
    ['a list', [5500]],
    ['a truth', true],
  ])('is refused as %s', (_, psu_W) => {
    expect(refusalOf('psu-input', { ...psu, psu_W })).toEqual(['number-above', 'inputs.psu_W']);
  });

  it('is refused where it must be whole, an efficiency, a share, or within its range', () => {
    expect(refusalOf('psu-input', { ...psu, psus_live: 1.5 })).toEqual(['whole', 'inputs.psus_live']);
    expect(refusalOf('chain-efficiency', { it_kW: 1, etas: [0.9, 2] })).toEqual(['number-above', 'inputs.etas[1]']);
    expect(refusalOf('k-of-n', { k: 1, n: 2, a: 1.1 })).toEqual(['number', 'inputs.a']);
    expect(refusalOf('wue', { heat_kWh: 1, it_kWh: 1, cycles: 1 })).toEqual(['number-above', 'inputs.cycles']);
    expect(refusalOf('spares', { n: 1, per_year: 1, lead_days: 1, q: 1 })).toEqual(['number-between', 'inputs.q']);
  });

  it('is refused as missing when absent or null, unless the question has a default', () => {
    expect(refusalOf('psu-input', { ...psu, load_W: undefined })).toEqual(['missing', 'inputs.load_W']);
    expect(refusalOf('psu-input', { ...psu, load_W: null })).toEqual(['missing', 'inputs.load_W']);
    expect(refusalOf('psu-input', undefined)).toEqual(['missing', 'inputs.psu_W']);
    expect(ask('psu-input', { ...psu, curve: null })).toHaveProperty('outputs');
  });
});

describe('names, lists and objects', () => {
  it('are refused where nobody reads them', () => {
    expect(refusalOf('psu-input', { ...psu, load_kW: 1 })).toEqual(['unknown-input', 'inputs.load_kW']);
    expect(refusalOf('heat-split', { parts: [{ W: 1, liquid: 1, air: 0 }] })).toEqual([
      'unknown-input',
      'inputs.parts[0].air',
    ]);
    expect(refusalOf('psu-input', JSON.parse('{"__proto__": 1}'))).toEqual(['unknown-input', 'inputs.__proto__']);
  });

  it('are refused in the wrong form', () => {
    expect(refusalOf('psu-input', [1])).toEqual(['object', 'inputs']);
    expect(refusalOf('rule', 5)).toEqual(['object', 'inputs']);
    expect(refusalOf('rule', {})).toEqual(['missing', 'inputs.rule']);
    expect(refusalOf('rule', { rule: 'power.none' })).toEqual(['choice', 'inputs.rule']);
    expect(refusalOf('psu-input', { ...psu, curve: 'gold' })).toEqual(['choice', 'inputs.curve']);
    expect(refusalOf('heat-split', { parts: [] })).toEqual(['list', 'inputs.parts']);
    expect(
      refusalOf('route-length', { lane: '100G-400', rack_a: '', rack_z: 'R', a: [0, 0, 0], z: [0, 0, 0] }),
    ).toEqual(['text', 'inputs.rack_a']);
    expect(refusalOf('failover-cascade', { ups_kW: 1, rack_kW: 1, failed: ['upsC'] })).toEqual([
      'choice',
      'inputs.failed[0]',
    ]);
  });
});

describe('inputs that contradict each other', () => {
  it.each([
    ['shelf-failover', { shelves: 4, shelf_kW: 1, shelves_on_lost_feed: 5, rack_kW: 1 }, 'above-other'],
    [
      'shelf-failover',
      { shelves: 4, shelf_kW: 1, shelves_on_lost_feed: 2, shelves_already_failed: 3, rack_kW: 1 },
      'above-other',
    ],
    ['psu-redundancy', { psus: 2, spare: 3, psu_kW: 1, load_kW: 1 }, 'above-other'],
    ['power-swing', { high_kW: 1, low_kW: 2, period_s: 1, ramp_s: 1 }, 'above-other'],
    ['pump-out', { n: 2, m: 3 }, 'above-other'],
    ['k-of-n', { k: 3, n: 2, a: 0.5 }, 'above-other'],
    ['loop-hour', { plant: 'tower', heat_kW: 1, supply_C: 30, return_C: 30, dry_C: 20, wet_C: 10 }, 'not-above-other'],
    ['loop-hour', { plant: 'tower', heat_kW: 1, supply_C: 30, return_C: 40, dry_C: 20, wet_C: 21 }, 'above-other'],
    ['loop-hour', { plant: 'tower', heat_kW: 1, supply_C: 30, return_C: 40, dry_C: 20 }, 'missing'],
    ['stranded', { free: { a: 1 }, need: { b: 1 } }, 'missing'],
    ['stranded', { free: { a: 1 }, need: { a: 0 } }, 'number-above'],
    ['sum-range', { lines: [{ qty: 1, low: 2, mode: 1, high: 3 }] }, 'above-other'],
    ['monte-carlo', { lines: [{ qty: 1, low: 1, mode: 4, high: 3 }] }, 'above-other'],
    [
      'first-cdu-out',
      { cdus: [1, 2].map(() => ({ id: 'A', rated_kW: 1, heat_kW: 1, supply_max_C: 40 })) },
      'same-as-other',
    ],
    ['spine-lost', { spines: 2, lost: 3, uplinks_per_leaf: 1, down_per_leaf: 1 }, 'above-other'],
    ['spares', { n: 1e9, per_year: 1e9, lead_days: 1e9 }, 'above-other'],
  ])('are refused: %s', (question, inputs, problem) => {
    expect(refusalOf(question, inputs)[0]).toBe(problem);
  });

  it('are refused in the ranges of a tornado', () => {
    const base = { capex_usd: 1, discount: 0, it_kW: 1, utilisation: 1, pue: 1, usd_per_kWh: 1 };
    expect(refusalOf('tornado', { base, ranges: { pue: [2, 1] } })).toEqual(['pair-order', 'inputs.ranges.pue']);
    expect(refusalOf('tornado', { base, ranges: {} })).toEqual(['list', 'inputs.ranges']);
    expect(refusalOf('tornado', { base, ranges: { years: [1, 2] } })).toEqual(['unknown-input', 'inputs.ranges.years']);
  });
});

describe('cases', () => {
  it('are a list, an object with a list, or one case', () => {
    const given = { id: 'x', question: 'pump-power', inputs: { design_kW: 8, flow_ratio: 0.5 } };
    for (const document of [[given], { cases: [given] }, given])
      expect(answerCases(document)).toEqual({ ok: true, value: [{ id: 'x', outputs: { kW: 1 } }] });
  });

  it.each([[null], [3], ['x'], [{}], [{ cases: {} }]])('are not %j', (document) => {
    expect(answerCases(document)).toEqual({ ok: false, reason: 'no-cases' });
  });

  it('answer under their place when they have no id, and refuse an id used twice', () => {
    const answers = answerCases([{ question: 'none' }, 7, { id: 'a', question: 1 }, { id: 'a' }]);
    expect(answers.ok && answers.value.map((each) => [each.id, 'refusal' in each && each.refusal.problem])).toEqual([
      ['cases[0]', 'unknown-question'],
      ['cases[1]', 'not-a-case'],
      ['a', 'id-used-twice'],
    ]);
  });
});

describe('any value in place of an input', () => {
  const places = table.cases.flatMap(({ inputs, question }) =>
    Object.keys(inputs).map((name) => ({ question, inputs: inputs as Record<string, unknown>, name })),
  );

  it('is answered with finite numbers and null, or refused in words of both languages, and never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.oneof(fc.jsonValue(), fc.double(), fc.integer()),
        ({ inputs, name, question }, value) => {
          const answer = ask(question, { ...inputs, [name]: value });
          if ('outputs' in answer) return !/NaN|Infinity/.test(JSON.stringify(answer.outputs));
          const { params, problem } = answer.refusal;
          const said = (['en', 'zh'] as const).map((language) =>
            sayRef(language, { key: `cli.answer.${problem}`, params }),
          );
          return said.every((words) => words.includes(String(params.where)) && !/\{\w+\}/.test(words));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('has words for every problem', () => {
    expect(inputProblems.filter((problem) => !(`cli.answer.${problem}` in texts))).toEqual([]);
  });
});
