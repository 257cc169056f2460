/** What ships as an example, without the documents: enough for a menu, small enough for the first screen. */
import type { Parameter } from '../generators/generator.ts';
import { exampleParameters } from './parameters.ts';

export interface Example {
  readonly id: string;
  /** Names of systems are not translated. */
  readonly name: string;
  /** Under `public/`, as published: the size without parameters. */
  readonly file: string;
  /** True when the document stands for a system that cannot be drawn exactly from what is published. */
  readonly approximate: boolean;
  readonly parameters?: Readonly<Record<string, Parameter>>;
}

const exact = <Id extends string>(id: Id, name: string) => ({ id, name, approximate: false });
const approximate = <Id extends string>(id: Id, name: string) => ({ id, name, approximate: true });

const named = [
  exact('cloudmatrix384', 'CloudMatrix384'),
  exact('gb200-nvl72', 'GB200 NVL72'),
  exact('dgx-h100-superpod', 'DGX H100 SuperPOD'),
  exact('three-cabinets', 'Lab pod'),
  approximate('cloudmatrix384-rdma', 'CM384 + RDMA'),
  approximate('atlas-950', 'Atlas 950 SuperPoD'),
  approximate('atlas-960', 'Atlas 960 SuperPoD'),
  approximate('atlas-960e', 'Atlas 960E SuperPoD'),
  approximate('supercluster-950', 'Atlas 950 SuperCluster'),
  approximate('supercluster-960', 'Atlas 960 SuperCluster'),
  exact('ub-mesh-pod', 'UB-Mesh-Pod'),
  approximate('scalex640', 'Sugon scaleX640'),
  approximate('scalex640-pair', 'Sugon scaleX640 × 2'),
  approximate('scalex-10k-cluster', 'Sugon scaleX × 16'),
  approximate('zte-supernode', 'ZTE OEX'),
  approximate('panjiu-al128', 'Alibaba Panjiu AL128'),
  approximate('tianchi', 'Baidu Tianchi'),
  approximate('sd200', 'Inspur SD200'),
  approximate('unipod', 'H3C UniPoD S80000'),
  approximate('metax', 'MetaX S600'),
  exact('gb300-nvl72', 'GB300 NVL72'),
  approximate('nvl72-x8', 'DGX GB200 SuperPOD'),
  approximate('vr-nvl72', 'Vera Rubin NVL72'),
  approximate('kyber', 'Rubin Ultra NVL576'),
  exact('dgx-b200-superpod', 'DGX B200 SuperPOD'),
  exact('dgx-b300-superpod', 'DGX B300 SuperPOD'),
  exact('dgx-b300-xdr-superpod', 'DGX B300 SuperPOD XDR'),
  approximate('h20-server', 'HGX H20'),
  approximate('rtx-pro-6000d-server', 'RTX Pro 6000D'),
  exact('deepseek-mpft', 'DeepSeek MPFT'),
  approximate('meta-24k', 'Meta 24,576 × H100'),
  approximate('colossus', 'xAI Colossus'),
  approximate('h100-100k', '100,000 × H100'),
  exact('tpu-v4', 'Google TPU v4'),
  approximate('ironwood', 'Google Ironwood'),
  approximate('helios', 'AMD Helios'),
  exact('clos-1m', 'Clos'),
  exact('dragonfly-a16', 'Dragonfly'),
] as const satisfies readonly Pick<Example, 'id' | 'name' | 'approximate'>[];

export type ExampleId = (typeof named)[number]['id'];

const parametersOf: Readonly<Record<string, Example['parameters']>> = exampleParameters;

export const examples: readonly (Example & { readonly id: ExampleId })[] = named.map((example) => {
  const parameters = parametersOf[example.id];
  return { ...example, file: `examples/${example.id}.json`, ...(parameters && { parameters }) };
});

const ids: ReadonlySet<string> = new Set(named.map(({ id }) => id));

/** Whether text means an example, whatever its parameters. */
export function isExampleRef(ref: string): boolean {
  return ids.has(ref.split('?', 1)[0] ?? '');
}
