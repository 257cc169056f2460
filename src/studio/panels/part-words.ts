/** Names of parts, of their figures and of their sources, as they are shown. */
import type { Catalogue, Part, PartRef } from '../../model/catalogue/part.ts';
import { groupThousands } from '../../model/units/format.ts';
import type { Words } from '../shell/use-text.ts';

/** The part's own name, or its reference when nobody knows it. Part names are not translated. */
export function partName(ref: PartRef, catalogue: Catalogue): string {
  return catalogue.part(ref)?.name ?? ref;
}

/** A part of no maker in particular is called in the language on screen; a product by its own name. */
export function partNameIn(ref: PartRef, catalogue: Catalogue, words: Words): string {
  const [maker, model = ''] = ref.split('/');
  const key = `part-name.${model.split('@')[0]}`;
  const known = maker === 'generic' ? words.ref({ key }) : key;
  return known === key ? partName(ref, catalogue) : known;
}

/** "peak power": the words of a figure of a part; a user's own figure shows its name. */
export function fieldName(field: string, { ref }: Words): string {
  const key = `part.${field}`;
  const words = ref({ key });
  return words === key ? field : words;
}

/** Names of makers are not translated; parts of no maker in particular say so. */
export function makerName(maker: string, { t }: Words): string {
  return maker === 'generic' ? t('parts.maker-generic') : maker;
}

export interface SourceWords {
  readonly title: string;
  readonly url?: string;
}

/** A source of the catalogue, or the free text of a user's own part. Only web addresses become links. */
export function sourceWords(id: string, catalogue: Catalogue): SourceWords {
  const source = catalogue.source(id);
  if (!source) return { title: id };
  const url = source.url && /^https?:\/\//.test(source.url) ? source.url : undefined;
  return { title: source.read ? `${source.title} (${source.read})` : source.title, ...(url && { url }) };
}

/** The figures that say most about a part, in the order of interest of its kind. */
const telling: Readonly<Partial<Record<Part['kind'], readonly string[]>>> = {
  accelerator: ['bf16', 'memory', 'scaleUp', 'peakPower'],
  cpu: ['peakPower'],
  switch: ['ports', 'portRate', 'capacity', 'peakPower'],
  nic: ['ports', 'portRate', 'peakPower'],
  node: ['peakPower', 'slots'],
  cabinet: ['room', 'peakPower', 'mass'],
  shelf: ['ratedPower', 'slots'],
  cooling: ['capacity', 'peakPower'],
  power: ['ratedPower'],
};

/** "752 TFLOPS · 128 GB": at most two figures of a part, as its sources state them. */
export function partSummary(part: Part, words: Words): string {
  const stated = (telling[part.kind] ?? []).flatMap((field) => part.figures[field]?.value ?? []);
  return stated
    .slice(0, 2)
    .map((text) => statedText(text, words))
    .join(' · ');
}

/** Units are the same in every language; what is counted and the direction of a rate are words. */
const wordsInQuantities = {
  'one way': 'stated.one-way',
  'both ways': 'stated.both-ways',
  ports: 'stated.ports',
  cards: 'stated.cards',
  dies: 'stated.dies',
  links: 'stated.links',
  lanes: 'stated.lanes',
  units: 'stated.units',
  nodes: 'stated.nodes',
} as const;

/** "64 ports", "400 Gb/s one way": a quantity as a source states it, its words in the language of the page. */
export function statedText(text: string, { t }: Words): string {
  return withThousands(text).replace(/\b(one way|both ways|ports|cards|dies|links|lanes|units|nodes)$/, (word) =>
    t(wordsInQuantities[word as keyof typeof wordsInQuantities]),
  );
}

/** "3100000 USD" is read as 3,100,000 USD. */
function withThousands(text: string): string {
  return text.replace(/^\d{4,}(?=\.|\s|$)/, (whole) => groupThousands(Number(whole)));
}
