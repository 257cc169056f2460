/**
 * The bill of materials as a hardware BOM of CycloneDX 1.6 (ECMA-424): a device for every line, those inside of it below
 * it. What the format has no word for (quantities, power, mass, where it stands) is in properties `podwright:…`.
 */
import { type Language, sayRef } from '../../text/index.ts';
import type { PartsListLine } from '../report/parts-list.ts';
import type { Report } from '../report/report.ts';
import { engineVersion } from '../report/version.ts';
import { round9 } from '../units/round.ts';

interface Component {
  readonly type: 'device';
  readonly 'bom-ref': string;
  readonly manufacturer?: { readonly name: string };
  readonly name: string;
  readonly version?: string;
  readonly description: string;
  readonly properties: readonly { readonly name: string; readonly value: string }[];
  components?: Component[];
  readonly externalReferences?: readonly { readonly type: 'documentation'; readonly url: string }[];
}

export function partsListAsCycloneDx(
  lines: readonly PartsListLine[],
  design: Pick<Report['design'], 'name' | 'hash'>,
  language: Language,
): string {
  const made = new Map<number, Component>();
  const top: Component[] = [];
  for (const line of lines) {
    const component = componentOf(line, language);
    made.set(line.line, component);
    const parent = line.parent === undefined ? undefined : made.get(line.parent);
    if (!parent) top.push(component);
    else parent.components = [...(parent.components ?? []), component];
  }
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      tools: { components: [{ type: 'application', name: 'podwright', version: engineVersion }] },
      component: { type: 'device', 'bom-ref': 'design', name: design.name, version: design.hash },
    },
    components: top,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function componentOf(line: PartsListLine, language: Language): Component {
  const model = line.modelText ? sayRef(language, line.modelText).trim() : line.model;
  const urls = line.sources.filter((source) => /^https?:\/\/\S+$/.test(source));
  const revision = line.part?.split('@')[1];
  return {
    type: 'device',
    'bom-ref': `line-${line.line}`,
    ...(line.maker !== '' && { manufacturer: { name: line.maker } }),
    name: model === '' ? sayRef(language, line.description) : model,
    ...(revision !== undefined && { version: revision }),
    description: sayRef(language, line.description),
    properties: propertiesOf(line),
    ...(urls.length > 0 && { externalReferences: urls.map((url) => ({ type: 'documentation' as const, url })) }),
  };
}

function propertiesOf(line: PartsListLine): Component['properties'] {
  const values: readonly (readonly [string, string | number | undefined])[] = [
    ['category', line.category],
    ['quantity', line.total],
    ['quantityPerParent', line.perParent],
    ['included', String(line.included)],
    ['part', line.part],
    ['partNumber', line.partNumber],
    ['spares', line.spares],
    ['priceLowUsd', rounded(line.unitPrice?.low)],
    ['priceUsd', rounded(line.unitPrice?.mode)],
    ['priceHighUsd', rounded(line.unitPrice?.high)],
    ['priceTotalUsd', rounded(line.totalUsd)],
    ['priceDate', line.unitPrice?.date],
    ['leadTime', line.leadTime],
    ['peakPowerW', rounded(line.unitPeakW)],
    ['typicalPowerW', rounded(line.unitTypicalW)],
    ['massKg', rounded(line.unitMassKg)],
    ['height', line.height],
    ['status', line.status],
    ['basis', line.confidence],
    ['network', line.network],
    ['counts', line.counts.join(' ')],
    ['notes', line.notes],
  ];
  return values.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [{ name: `podwright:${name}`, value: String(value) }],
  );
}

function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : round9(value);
}
