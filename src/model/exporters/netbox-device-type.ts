/** A NetBox device type (netbox-community/devicetype-library) for each box of the design that stands in a rack. */
import type { Catalogue, Part, PartRef } from '../catalogue/part.ts';
import type { Design } from '../design/design.ts';
import { partOf } from '../design/tree-kinds.ts';
import { inUnit } from '../units/format.ts';
import { parseQuantity } from '../units/quantity.ts';
import { round9 } from '../units/round.ts';
import { type ExportedFile, type Exporter, refuse } from './exporter.ts';
import { yamlText } from './yaml-text.ts';

const boxes: readonly Part['kind'][] = ['node', 'switch', 'shelf', 'appliance', 'power'];
/** 21 inches: depth beyond which a device leaves no room behind it in a common rack. */
const fullDepth = 0.5;

export const netboxDeviceType: Exporter = {
  format: 'netbox-device-type',
  loses: [
    'hierarchy',
    'rules',
    'placement',
    'networks',
    'planes',
    'lengths',
    'cards',
    'inside-of-nodes',
    'outside-links',
    'cooling',
    'prices',
    'latency',
    'jobs',
  ],
  write({ design, catalogue }) {
    const parts = partsOf(design, catalogue);
    const files = parts.map(
      ([ref, part]): ExportedFile => ({ name: `${slugOf(ref)}.yaml`, pieces: [deviceType(ref, part)] }),
    );
    const [first, ...more] = files;
    if (!first) return refuse('no-site');
    return { ok: true, value: { files: [first, ...more], notes: [{ code: 'port-types', params: {} }] } };
  },
};

function partsOf(design: Design, catalogue: Catalogue): readonly (readonly [PartRef, Part])[] {
  const refs = new Set<PartRef>();
  for (const holds of [design.holds, ...Object.values(design.blocks).map((block) => block.holds)]) {
    for (const hold of Object.values(holds)) {
      const ref = partOf(design, hold, hold.block);
      if (ref !== undefined) refs.add(ref);
    }
  }
  return [...refs].flatMap((ref) => {
    const part = catalogue.part(ref);
    return part && boxes.includes(part.kind) ? [[ref, part] as const] : [];
  });
}

function slugOf(ref: PartRef): string {
  return ref
    .replace(/@\d+$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function figureIn(part: Part, name: string, unit: string): number | undefined {
  const read = parseQuantity(part.figures[name]?.value);
  if (!read.ok) return undefined;
  const wanted =
    { U: ['rack-units', 'open-units'], kg: ['mass'], m: ['length'], '': ['count'], 'Gb/s': ['rate'] }[unit] ?? [];
  if (!wanted.includes(read.value.dimension)) return undefined;
  const half = read.value.direction === 'both-ways' ? 2 : 1;
  return round9(unit === 'U' || unit === '' ? read.value.value : inUnit(read.value.value / half, unit));
}

function deviceType(ref: PartRef, part: Part): string {
  const height = figureIn(part, 'height', 'U') ?? 1;
  const mass = figureIn(part, 'mass', 'kg');
  const depth = figureIn(part, 'depth', 'm');
  const ports = Math.min(2000, figureIn(part, 'ports', '') ?? 0);
  const rate = figureIn(part, 'portRate', 'Gb/s');
  const lines = [
    '---',
    `manufacturer: ${yamlText(part.maker)}`,
    `model: ${yamlText(part.name)}`,
    `slug: ${slugOf(ref)}`,
    ...(part.partNumber === undefined ? [] : [`part_number: ${yamlText(part.partNumber)}`]),
    // The library knows halves of units.
    `u_height: ${Math.ceil(height * 2) / 2}`,
    `is_full_depth: ${depth === undefined || depth > fullDepth}`,
    ...(mass === undefined ? [] : [`weight: ${mass}`, 'weight_unit: kg']),
    ...(ports > 0 ? ['interfaces:'] : []),
    ...Array.from(
      { length: ports },
      (_, port) =>
        `  - name: ${yamlText(`p${port + 1}`)}\n    type: other${rate === undefined ? '' : `\n    label: ${yamlText(`${rate} Gb/s`)}`}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
