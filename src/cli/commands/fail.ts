/** `podwright fail`: what these failures do together; without `--element`, those of the link's what-ifs. */
import { chainOf } from '../../model/analyses/failures/chain.ts';
import { className, isDomain } from '../../model/analyses/failures/failure-class.ts';
import { scenarioOf } from '../../model/analyses/failures/scenario.ts';
import { scenarioFigures } from '../../model/analyses/failures/scenario-figures.ts';
import { createCatalogue } from '../../model/catalogue/catalogue.ts';
import type { Design } from '../../model/design/design.ts';
import { designHash } from '../../model/design/hash.ts';
import { decodeLink } from '../../model/design/link.ts';
import { resolveAddress } from '../../model/design/tree.ts';
import { expand } from '../../model/expand/expand.ts';
import { applyWhatIfs } from '../../model/expand/what-ifs.ts';
import type { Machine } from '../../model/machine/machine.ts';
import { type Language, sayRef, visibleLine } from '../../text/index.ts';
import { readArguments } from '../arguments.ts';
import { defineCommand, done } from '../command.ts';
import { chainJson, figuresJson } from '../failure-json.ts';
import { figureText, signOf } from '../figure-text.ts';
import { loadDesign } from '../load-design.ts';
import { print, table, writeJson } from '../output.ts';
import { CommandRefusal } from '../refusal.ts';
import { finish, keeper } from '../work.ts';

export const fail = defineCommand({
  name: 'fail',
  synopsis: 'fail <design> --element <address> [--element …] [--json]',
  async run(args) {
    const call = readArguments(
      args,
      { json: { type: 'boolean' }, element: { type: 'string', multiple: true } },
      [1, 1],
    );
    const { language } = call;
    const ref = call.positionals[0] ?? '';
    const design = await loadDesign(ref, language);
    const named = call.texts('element');
    const addresses = named.length > 0 ? named : whatIfsOf(ref);
    if (addresses.length === 0) throw new CommandRefusal(sayRef(language, { key: 'cli.fail.none' }));
    const machine = expand(design, createCatalogue(design.parts));
    const applied = applyWhatIfs(design, machine, addresses);
    if (!applied.ok)
      throw new CommandRefusal(refusalOf(design, machine, applied.reason, applied.detail ?? '', language));
    const { failing, supplies, elements } = applied.value;
    const trial = { failing, supplies };
    const scenario = finish(scenarioOf(machine, trial, keeper()));
    const figures = scenarioFigures(machine, trial, scenario);
    const chain = chainOf(machine, trial, scenario, elements);
    const supplyName = ({ supply }: (typeof supplies)[number]) => machine.supplies.list[supply]?.id ?? '';
    if (call.flag('json')) {
      const json = figuresJson(figures, language);
      writeJson({
        design: headOf(design),
        elements,
        class: [...new Set([...failing.map(className), ...supplies.map(supplyName)])].join(' + '),
        count: 1,
        domain: failing.some((one) => isDomain(machine, one)),
        figures: json,
        chain: chainJson(chain, language),
        // Before any ride-through ends, and after.
        instant: { figures: figuresJson(scenarioFigures(machine, trial, scenario, 'instant'), language) },
        settled: { figures: json },
      });
      return done;
    }
    print(`${visibleLine(design.name)}  ${elements.join(' + ')}\n\n`);
    for (const { stage, text } of chain)
      print(`${sayRef(language, { key: `stage.${stage}` })}: ${sayRef(language, text)}\n`);
    print('\n');
    table(
      ['cli.column.figure', 'cli.column.value', '', 'cli.column.convention'].map((key) =>
        key === '' ? '' : sayRef(language, { key }),
      ),
      Object.entries(figures).map(([id, figure]) => [
        id,
        figureText(figure, language),
        signOf(figure),
        sayRef(language, figure.convention),
      ]),
      [1],
    );
    return done;
  },
});

function headOf(design: Design) {
  return { name: design.name, hash: designHash(design) };
}

/** What the sender of a link tried, all of it together. */
function whatIfsOf(ref: string): readonly string[] {
  const decoded = ref.includes('#p') || ref.startsWith('p1.') ? decodeLink(ref) : null;
  return decoded?.ok ? (decoded.content.whatIfs ?? []).flatMap(({ fail: addresses }) => addresses) : [];
}

/** The same address looked up again, for what is not there and what there is instead. */
function refusalOf(design: Design, { supplies }: Machine, reason: string, address: string, language: Language): string {
  const full = resolveAddress(design, address);
  const detail = full.ok ? '' : (full.detail ?? '');
  const comma = detail.lastIndexOf(', ');
  // What is there of a supply, only the machine knows.
  const supply = full.ok ? supplies.list.find(({ id }) => id === /^[^[/]+/.exec(address)?.[0]) : undefined;
  const params = {
    found:
      supply && reason === 'no-index' ? address : reason === 'no-index' && comma > 0 ? detail.slice(0, comma) : detail,
    count: supply ? String(supply.members) : comma > 0 ? detail.slice(comma + 2) : '',
    known: knownOf(design, reason, address).join(', ') || '–',
  };
  const words = sayRef(language, { key: `cli.fail.reason.${reason}`, params });
  return sayRef(language, { key: 'cli.fail.refused', params: { address, reason: words } });
}

function knownOf(design: Design, reason: string, address: string): readonly string[] {
  const net = address.slice(0, address.indexOf('.'));
  if (reason === 'no-net') return Object.keys(design.nets);
  if (reason === 'no-wire' && Object.hasOwn(design.nets, net)) return design.nets[net]?.wires.map(({ id }) => id) ?? [];
  return reason === 'no-row' ? (design.site?.rows ?? []).map(({ id }) => id) : [];
}
