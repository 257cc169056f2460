/** What the YAML reader gives: every scalar is text; whoever asks decides what it means. */
export type YamlValue = YamlText | YamlList | YamlRecord;
export interface YamlText {
  readonly kind: 'text';
  readonly text: string;
  readonly line: number;
}
export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlValue[];
  readonly line: number;
}
export interface YamlRecord {
  readonly kind: 'record';
  readonly fields: ReadonlyMap<string, YamlValue>;
  readonly line: number;
}

export function yamlField(value: YamlValue | undefined, name: string): YamlValue | undefined {
  return value?.kind === 'record' ? value.fields.get(name) : undefined;
}

/** Empty when there is none: the field is missing, empty or no list. */
export function yamlItems(value: YamlValue | undefined): readonly YamlValue[] {
  return value?.kind === 'list' ? value.items : [];
}

export function yamlText(value: YamlValue | undefined): string | undefined {
  return value?.kind === 'text' ? value.text : undefined;
}

export function yamlNumber(value: YamlValue | undefined): number | undefined {
  const text = yamlText(value);
  if (text === undefined || !/^[+-]?\d{1,15}(\.\d{1,9})?$/.test(text)) return undefined;
  return Number(text);
}

/** YAML 1.1 and 1.2 agree on these. */
export function yamlYes(value: YamlValue | undefined): boolean {
  return /^(true|yes|on)$/i.test(yamlText(value) ?? '');
}
