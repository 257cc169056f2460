/**
 * Remedies as edits: each is tried on a copy of the design, expanded and checked again, and offered only where the
 * finding is gone and no other error came in its place. Smallest change first.
 * Cost: one expansion and one run of the rules for each candidate, so only so many are tried for a report.
 */
import type { Analysis, AnalysisTools } from '../analyses/analysis.ts';
import { rules } from '../analyses/rules/rules.ts';
import type { Block, Design, Hold, Supply } from '../design/design.ts';
import { applyEdit } from '../design/edits/apply-edit.ts';
import type { Edit } from '../design/edits/edit.ts';
import type { Machine } from '../machine/machine.ts';
import { parseQuantity } from '../units/quantity.ts';
import type { Finding, TextRef } from './report.ts';

interface Remedy {
  readonly text: TextRef;
  readonly edit: Edit;
}

export interface RemedyTools {
  readonly tools: Omit<AnalysisTools, 'results' | 'remember'>;
  expand(design: Design): Machine;
}

const mostTried = 12;
const mostOffered = 3;

export function* withRemedies(
  design: Design,
  findings: readonly Finding[],
  { expand, tools }: RemedyTools,
): Generator<void, readonly Finding[]> {
  const told: Finding[] = [];
  let tried = 0;
  const before = findings.filter(isOfRules);
  for (const finding of findings) {
    const offered: Remedy[] = [];
    for (const remedy of finding.severity === 'info' ? [] : remediesOf(design, finding)) {
      if (tried >= mostTried || offered.length >= mostOffered) break;
      tried++;
      const result = applyEdit(design, remedy.edit, { part: (ref) => tools.catalogue.part(ref) });
      if (!result.ok || result.design === design) continue;
      yield;
      const after = yield* findingsOf(rules, expand(result.design), tools);
      if (isBetter(finding, before, after)) offered.push(remedy);
    }
    told.push(offered.length > 0 ? { ...finding, edits: [...(finding.edits ?? []), ...offered] } : finding);
  }
  return told;
}

/** Codes that the rules make: only these are seen again after an edit. */
const isOfRules = ({ code }: Finding): boolean => /^(power|cooling|physical|document)\./.test(code);

function* findingsOf(
  analysis: Analysis,
  machine: Machine,
  tools: RemedyTools['tools'],
): Generator<void, readonly Finding[]> {
  const { findings } = yield* analysis.run(machine, { ...tools, results: {}, remember: (_key, make) => make() });
  return findings;
}

function isBetter(finding: Finding, before: readonly Finding[], after: readonly Finding[]): boolean {
  const isStill = after.some(
    ({ code, where }) => code === finding.code && where.some((at) => finding.where.includes(at)),
  );
  const kinds = (list: readonly Finding[], severity: Finding['severity']) =>
    list.filter((one) => one.severity === severity && isOfRules(one)).length;
  const errors = kinds(after, 'error') - kinds(before, 'error');
  const warnings = kinds(after, 'warning') - kinds(before, 'warning');
  // One error less may leave a warning in its place, never the other way round.
  return !isStill && (finding.severity === 'error' ? errors < 0 : errors <= 0 && warnings < 0);
}

function remediesOf(design: Design, finding: Finding): readonly Remedy[] {
  const [at = ''] = finding.where;
  const supply = design.supply?.find(({ id }) => id === at.replace(/[[/].*$/, ''));
  switch (finding.code) {
    case 'power.over-rating':
    case 'power.shelf-overload':
    case 'power.failover-overload':
    case 'power.over-continuous':
    case 'power.failover-continuous':
      return supply ? ofSupply(supply, finding) : ofDevice(design, at, finding);
    case 'power.split-uneven':
      return evenSplits(design, finding);
    case 'cooling.no-spare-unit':
    case 'cooling.over-capacity':
      return supply ? moreUnits(supply, finding) : [];
    case 'cooling.supply-too-warm':
      return colderWater(finding);
    default:
      return [];
  }
}

/** What a text of the finding says, W. */
function watts(finding: Finding, name: string): number | undefined {
  const read = parseQuantity(finding.params[name], 'power');
  return read.ok ? read.value.value : undefined;
}

function ofSupply(supply: Supply, finding: Finding): readonly Remedy[] {
  const [load, rated] = [watts(finding, 'load'), watts(finding, 'rated')];
  if (load === undefined || rated === undefined || rated <= 0) return [];
  const { every, id, set } = supply;
  const share = set?.continuousShare === undefined ? undefined : parseQuantity(set.continuousShare, 'ratio');
  const rating = `${roundedUp(load / (share?.ok && share.value.value > 0 ? share.value.value : 1) / 1000)} kW`;
  const fewer = every === undefined ? undefined : Math.floor((every * rated) / load);
  return [
    {
      text: { key: 'fix.edit.rating', params: { supply: id, rating } },
      edit: { kind: 'supply/set', id, set: { set: { ...set, ratedPower: rating } } },
    },
    ...(fewer !== undefined && every !== undefined && fewer >= 1 && fewer < every
      ? [
          {
            text: { key: 'fix.edit.every', params: { supply: id, every: fewer } },
            edit: { kind: 'supply/set', id, set: { every: fewer } } as const,
          },
        ]
      : []),
  ];
}

/** To two significant digits, never below. */
function roundedUp(kilowatts: number): number {
  const step = 10 ** (Math.floor(Math.log10(Math.max(1, kilowatts))) - 1);
  return Number((Math.ceil(kilowatts / step - 1e-9) * step).toPrecision(6));
}

/** A shelf in a cabinet: one more on each path, another path, or fewer trays. */
function ofDevice(design: Design, at: string, finding: Finding): readonly Remedy[] {
  const [load, rated] = [watts(finding, 'load'), watts(finding, 'rated')];
  const hold = /([^/[]+)\[[^/]*$/.exec(at)?.[1];
  const owner = hold === undefined ? undefined : ownerOf(design, hold);
  if (hold === undefined || !owner || load === undefined || rated === undefined || rated <= 0) return [];
  const [container, own] = owner;
  const feeding = design.supply?.find(({ serves }) => serves.includes(hold));
  const ways = feeding?.ways ?? 1;
  const remedies: Remedy[] = [];
  if (typeof own.n === 'number') {
    const n = own.n + ways;
    remedies.push({
      text: { key: 'fix.edit.more', params: { hold, n } },
      edit: { kind: 'hold/set', in: container, name: hold, set: { n } },
    });
    const { at: _slots, ...rest } = own;
    if (own.at !== undefined) {
      // Where its slots are named one by one, the new ones find their own.
      remedies.push({
        text: { key: 'fix.edit.more', params: { hold, n } },
        edit: { kind: 'hold/set', in: container, name: hold, set: { ...rest, n, at: undefined } },
      });
    }
  }
  if (feeding && typeof own.n === 'number' && own.n % (ways + 1) === 0) {
    const split = Array.from({ length: ways + 1 }, () => Number(own.n) / (ways + 1)).join(' + ');
    remedies.push({
      text: { key: 'fix.edit.ways', params: { supply: feeding.id, split } },
      edit: { kind: 'supply/set', id: feeding.id, set: { ways: ways + 1 } },
    });
  }
  return [...remedies, ...fewerTrays(design, container, load, rated)];
}

function fewerTrays(design: Design, container: string, load: number, rated: number): readonly Remedy[] {
  const block: Block | undefined = design.blocks[container];
  return Object.entries(block?.holds ?? {}).flatMap(([name, hold]): readonly Remedy[] => {
    if (typeof hold.n !== 'number' || !holdsCards(design, hold)) return [];
    const n = Math.floor((hold.n * rated) / load);
    if (n < 1 || n >= hold.n) return [];
    return [
      {
        text: { key: 'fix.edit.fewer', params: { hold: name, n } },
        edit: { kind: 'hold/set', in: container, name, set: { n } },
      },
    ];
  });
}

function holdsCards(design: Design, hold: Hold, depth = 0): boolean {
  if (hold.card) return true;
  const block = hold.block === undefined || depth > 8 ? undefined : design.blocks[hold.block];
  return Object.values(block?.holds ?? {}).some((inner) => holdsCards(design, inner, depth + 1));
}

function ownerOf(design: Design, name: string): readonly [string, Hold] | undefined {
  for (const [id, { holds }] of Object.entries(design.blocks)) {
    const own = holds[name];
    if (own) return [id, own];
  }
  return undefined;
}

/** All of the hold on one supply whose ways share it out evenly. */
function evenSplits(design: Design, finding: Finding): readonly Remedy[] {
  const hold = String(finding.params.device ?? '');
  const named = (design.supply ?? []).filter(({ serves }) =>
    serves.some(
      (text) =>
        text
          .replace(/\[[^\]]*\]$/, '')
          .split('/')
          .at(-1) === hold,
    ),
  );
  const [first, ...others] = named;
  if (!first || others.length === 0) return [];
  const title = 'step.even-split';
  const edits: Edit[] = [
    ...others.map(({ id }): Edit => ({ kind: 'supply/remove', id })),
    { kind: 'supply/set', id: first.id, set: { serves: [hold], ways: named.length } },
  ];
  const split = String(finding.fix?.params?.even ?? '');
  return [
    { text: { key: 'fix.edit.even', params: { supply: first.id, split } }, edit: { kind: 'several', title, edits } },
  ];
}

/** As many as the heat needs, and the declared spare. Its stated heat is of all its units, so it grows with them. */
function moreUnits({ id, scheme, set, units = 1 }: Supply, finding: Finding): readonly Remedy[] {
  const rated = set?.ratedHeat === undefined ? undefined : parseQuantity(set.ratedHeat, 'power');
  const heat = watts(finding, 'heat');
  const eachW = rated?.ok ? rated.value.value / units : undefined;
  const needed = eachW && heat !== undefined ? Math.ceil(heat / eachW - 1e-9) + (scheme === 'N+1' ? 1 : 0) : units + 1;
  const n = Math.max(units + 1, needed);
  const all = eachW && `${Number(((eachW * n) / 1000).toPrecision(6))} kW`;
  return [
    {
      text: { key: 'fix.edit.units', params: { supply: id, units: n } },
      edit: { kind: 'supply/set', id, set: { units: n, ...(all && { set: { ...set, ratedHeat: all } }) } },
    },
  ];
}

function colderWater(finding: Finding): readonly Remedy[] {
  const most = parseQuantity(finding.fix?.params?.water, 'temperature');
  if (!most.ok) return [];
  const water = `${Math.floor(most.value.value)} °C`;
  return [{ text: { key: 'fix.edit.water', params: { water } }, edit: { kind: 'facility/set', set: { water } } }];
}
