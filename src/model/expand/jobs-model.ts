/** The model of a job: the id of a preset, or the sizes of a model of the document's own. */
import type { JobModel, JobShape } from '../machine/jobs.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Largest size that any field may state: beyond it products leave the exact integers. */
const largest = 1e7;

const sizes = ['layers', 'hidden', 'heads', 'ffn', 'vocab'] as const;
const latent = ['qLora', 'kvLora', 'nope', 'rope', 'v'] as const;
const routed = ['experts', 'topk', 'ffn'] as const;

export function jobModel(stated: unknown): JobModel | undefined {
  if (typeof stated === 'string') return { preset: stated };
  if (!isRecord(stated)) return undefined;
  const unread: string[] = [];
  const within = (fields: Fields, group: string) => ({
    count(name: string, preset?: number, least = 1): number {
      const value = fields[name] ?? preset;
      if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= largest) return value;
      unread.push(group + name);
      return 1;
    },
  });
  const { count } = within(stated, '');
  const [layers, hidden, heads, ffn, vocab] = sizes.map((name) => count(name)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const mla = groupOf(stated, 'mla', unread);
  const moe = groupOf(stated, 'moe', unread);
  const inner = moe && within(moe, 'moe.').count;
  const shape: JobShape = {
    id: typeof stated.id === 'string' ? stated.id : typeof stated.name === 'string' ? stated.name : 'own',
    layers,
    hidden,
    heads,
    kvHeads: count('kvHeads', heads),
    headDim: count('headDim', Math.floor(hidden / heads)),
    ffn,
    gated: stated.gated !== false,
    vocab,
    ...(stated.tiedEmbedding === true && { tiedEmbedding: true }),
    ...(mla && {
      mla: Object.fromEntries(latent.map((name) => [name, within(mla, 'mla.').count(name)])) as NonNullable<
        JobShape['mla']
      >,
    }),
    ...(moe &&
      inner && {
        moe: {
          ...(Object.fromEntries(routed.map((name) => [name, inner(name)])) as {
            readonly experts: number;
            readonly topk: number;
            readonly ffn: number;
          }),
          shared: inner('shared', 0, 0),
          denseLayers: inner('denseLayers', 0, 0),
          ...(moe.maxGroups !== undefined && { maxGroups: inner('maxGroups') }),
        },
      }),
    ...(stated.mtp !== undefined && { mtp: count('mtp', 0, 0) }),
    ...(stated.window !== undefined && { window: count('window') }),
    ...(stated.plainActivation === true && { plainActivation: true }),
  };
  if (shape.moe && (shape.moe.topk > shape.moe.experts || shape.moe.denseLayers > layers)) unread.push('moe');
  return unread.length > 0 ? { unread } : { shape };
}

function groupOf(fields: Fields, name: string, unread: string[]): Fields | undefined {
  const group = fields[name];
  if (group === undefined || group === null) return undefined;
  if (isRecord(group)) return group;
  unread.push(name);
  return undefined;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
