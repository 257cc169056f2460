/**
 * Device types of the NetBox library (YAML; netbox-community/devicetype-library): each becomes a part of the design, and
 * the devices stand in a rack. Values of that library are typed by many hands; all are marked as the user's.
 */
import type { Part, PartFigure, PartKind } from '../../catalogue/part.ts';
import type { Hold } from '../../design/design.ts';
import type { ImportLog } from '../import-log.ts';
import { shownText, stop } from '../import-report.ts';
import type { Importer } from '../importer.ts';
import { rateText } from '../reading/rates.ts';
import { parseYaml } from '../reading/yaml.ts';
import { type YamlValue, yamlField, yamlItems, yamlNumber, yamlText, yamlYes } from '../reading/yaml-value.ts';
import { interfaceRate } from './interface-rate.ts';
import { nameMaker, partSlug } from './names.ts';

const rackUnits = 48;

export const netboxDeviceType: Importer = {
  format: 'netbox-device-type',
  recognises: (_name, head) => /^manufacturer\s*:/m.test(head) && /^model\s*:/m.test(head),
  read(files, log) {
    const parts: Record<string, Part> = {};
    const holds: Record<string, Hold> = {};
    const names = nameMaker();
    let next = 1;
    let ports = 0;
    for (const { text } of files) {
      const root = parseYaml(text);
      const maker = yamlText(yamlField(root, 'manufacturer'));
      const model = yamlText(yamlField(root, 'model'));
      if (!maker || !model)
        return stop('not-this-format', { expected: 'manufacturer: …', found: shownText(text.trim()) }, root.line);
      const read = readPart(root, maker, model, log);
      const ref = `imported/${partSlug(`${maker}-${model}`)}@1`;
      if (parts[ref]) {
        log.skip('part-twice', root.line, { name: model });
        continue;
      }
      parts[ref] = read.part;
      ports += read.ports;
      const units = Math.max(1, Math.ceil(read.units));
      const isRoom = next + units - 1 <= rackUnits && read.units > 0;
      holds[names(model, 'device')] = { n: 1, part: ref, ...(isRoom && { at: `U${next}` }) };
      if (isRoom) next += units;
    }
    log.guess('rack-made', undefined, {});
    const counts = { parts: Object.keys(parts).length, ports };
    return {
      design: {
        format: 'podwright/1',
        name: Object.values(parts)[0]?.name ?? 'parts',
        parts,
        blocks: { rack: { is: 'cabinet', part: 'generic/rack-48u@1', holds } },
        holds: { cabinet: { n: 1, block: 'rack' } },
        nets: {},
        site: { rows: [{ id: 'A', run: ['cabinet'] }] },
      },
      counts,
    };
  },
};

interface ReadPart {
  readonly part: Part;
  readonly units: number;
  readonly ports: number;
}

/** Kilograms in one of the unit. */
const massUnits: Readonly<Record<string, number>> = { kg: 1, g: 1e-3, lb: 0.45359237, oz: 0.028349523125 };
/** A box with so many ports for data passes them on. */
const switchPorts = 8;

function readPart(root: YamlValue, maker: string, model: string, log: ImportLog): ReadPart {
  const figures: Record<string, PartFigure> = {};
  const figure = (value: string): PartFigure => ({ value, basis: 'user', source: ['NetBox device type'] });
  const units = yamlNumber(yamlField(root, 'u_height')) ?? 1;
  if (units > 0 && units <= 60) figures.height = figure(`${units} U`);
  const weight = yamlNumber(yamlField(root, 'weight'));
  const unit = massUnits[yamlText(yamlField(root, 'weight_unit')) ?? 'kg'];
  if (weight !== undefined && weight > 0 && unit !== undefined)
    figures.mass = figure(`${Number((weight * unit).toPrecision(9))} kg`);

  const interfaces = yamlItems(yamlField(root, 'interfaces')).filter((one) => !yamlYes(yamlField(one, 'mgmt_only')));
  const byType = new Map<string, number>();
  for (const one of interfaces) {
    const type = yamlText(yamlField(one, 'type')) ?? '';
    byType.set(type, (byType.get(type) ?? 0) + 1);
  }
  // Ports for data are those of the fastest type; consoles and in-band management beside them are fewer and slower.
  const [fastest, ports = 0] =
    [...byType]
      .sort(([x], [y]) => (interfaceRate(y) ?? 0) - (interfaceRate(x) ?? 0))
      .find(([, count]) => count >= switchPorts) ?? [];
  const kind = kindOf(root, ports);
  const rate = interfaceRate(fastest);
  if (kind === 'switch') {
    figures.ports = figure(`${ports} ports`);
    if (rate !== undefined) figures.portRate = figure(`${rateText(rate)} one way`);
  }
  if (yamlItems(yamlField(root, 'power-ports')).some((one) => yamlField(one, 'maximum_draw'))) {
    log.skip('draw-per-supply', yamlField(root, 'power-ports')?.line, { name: model });
  }
  for (const [name, what] of [
    ['module-bays', 'module-bays'],
    ['device-bays', 'device-bays'],
    ['power-outlets', 'power-outlets'],
    ['console-ports', 'console-ports'],
  ] as const) {
    const items = yamlItems(yamlField(root, name));
    if (items.length > 0) log.skip('component', items[0]?.line, { what, count: items.length });
  }
  log.guess('part-kind', root.line, { name: model, kind });
  const partNumber = yamlText(yamlField(root, 'part_number'));
  const part: Part = {
    kind,
    name: model.slice(0, 200),
    maker: maker.slice(0, 200),
    ...(partNumber && { partNumber: partNumber.slice(0, 200) }),
    figures,
  };
  return { part, units, ports: interfaces.length };
}

function kindOf(root: YamlValue, ports: number): PartKind {
  if (yamlItems(yamlField(root, 'power-outlets')).length > 0) return 'power';
  return ports >= switchPorts ? 'switch' : 'node';
}
