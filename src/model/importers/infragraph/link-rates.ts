import { type YamlValue, yamlField, yamlItems, yamlNumber, yamlText } from '../reading/yaml-value.ts';

/** bit/s of one of a unit. Transfers are left out: their line code is not said. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^g(?:iga)?_?bits_per_second$/, 1e9],
  [/^g(?:iga)?_?bytes_per_second$/, 8e9],
];

/** bit/s one way of the named links of a device or of the whole, where they say a bandwidth. */
export function linkRates(of: YamlValue): ReadonlyMap<string, number> {
  const rates = new Map<string, number>();
  for (const link of yamlItems(yamlField(of, 'links'))) {
    const name = yamlText(yamlField(link, 'name'));
    const bandwidth = yamlField(link, 'bandwidth') ?? yamlField(yamlField(link, 'physical'), 'bandwidth');
    const choice = yamlText(yamlField(bandwidth, 'choice')) ?? '';
    const value = yamlNumber(yamlField(bandwidth, choice));
    const unit = units.find(([pattern]) => pattern.test(choice))?.[1];
    if (name !== undefined && value !== undefined && value > 0 && unit !== undefined) rates.set(name, value * unit);
  }
  return rates;
}
