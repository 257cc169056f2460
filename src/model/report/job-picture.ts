/** What the Job panel and the Traffic lens draw of one job. Seconds, bytes, bit/s; devices are what software sees. */
import type { Working } from './report.ts';

export type JobLabel = 'validated' | 'indicative' | 'upper-bound' | 'no-validated-efficiency';

export interface JobPart {
  readonly id: string;
  readonly seconds: number;
}

/** Ways and switches of a plan as they run, settled where the document leaves them open. */
export interface JobPlan {
  readonly tp: number;
  readonly pp: number;
  readonly vpp: number;
  readonly cp: number;
  readonly dp: number;
  readonly ep: number;
  readonly microBatch: number;
  readonly recompute: string;
  readonly zero: number;
  readonly precision: string;
}

export interface FoundJobPlan {
  readonly plan: JobPlan;
  readonly seconds: number;
  /** Against the best: seconds by cause, the largest loss first, gains negative. */
  readonly lost: readonly JobPart[];
}

export interface JobTier {
  readonly name: string;
  readonly devices: number;
  readonly uniformBps: number;
  readonly ringBps: number;
  readonly latencyS: number;
  /** The time of a step or token if this tier were infinitely fast. */
  readonly ifInfiniteS?: number;
}

export type GroupKind = 'tensor' | 'expert' | 'context' | 'pipeline' | 'data';

export interface JobGroup {
  readonly id: GroupKind;
  readonly ranks: number;
  /** Devices between neighbours of a group. */
  readonly stride: number;
  /** Bytes that one device sends in a step, by tier of the machine. */
  readonly tierBytes: readonly number[];
}

export interface JobCable {
  readonly net: string;
  readonly wire: string;
  /** Bytes over one link in a step, one direction. */
  readonly bytes: number;
  /** What a link carries when all that enters the network crosses it: nothing says how much turns back earlier. */
  readonly isMost: boolean;
}

export interface JobCurve {
  readonly operation: string;
  readonly ranks: number;
  readonly points: readonly {
    readonly bytes: number;
    readonly seconds: number;
    readonly busBps: number;
    readonly algorithm: string;
    /** Place in the list of tiers. */
    readonly tier: number;
    readonly label: JobLabel;
  }[];
  readonly halfBytes?: number;
}

export interface JobSplit {
  /** Cards that read prompts for each card that writes tokens. */
  readonly prefillPerDecode: number;
  readonly tokensPerS: number;
  readonly ttftS: number;
  readonly tpotS: number;
  readonly transferS: number;
  readonly batch: number;
}

export interface JobPicture {
  readonly kind: 'train' | 'prefill' | 'decode';
  readonly devices: number;
  readonly devicesPerCard: number;
  /** Devices that the plan uses; the others are idle. */
  readonly used: number;
  readonly profile: { readonly name: string; readonly date: string };
  readonly label: JobLabel;
  readonly classId: string;
  /** Error of speed in per cent that nine of ten published rows of the class stay within. */
  readonly band?: { readonly lowPct: number; readonly highPct: number };
  readonly nearest?: Working;
  readonly tiers: readonly JobTier[];
  readonly curves: readonly JobCurve[];
  /** Of a step, of one token, or of reading a prompt. */
  readonly seconds?: number;
  readonly parts: readonly JobPart[];
  readonly hiddenS: number;
  readonly plan?: JobPlan;
  readonly searched?: boolean;
  readonly groups: readonly JobGroup[];
  readonly cables: readonly JobCable[];
  /** 1 - time without any network cost / time. */
  readonly fabricShare?: number;
  readonly frontier?: readonly { readonly batch: number; readonly tpotS: number; readonly tokensPerSCard: number }[];
  readonly split?: JobSplit;
  /** Best plans for the same model and batch on these cards; absent until they were searched. */
  readonly plans?: { readonly best: readonly FoundJobPlan[]; readonly considered: number };
}

export type JobPictures = Readonly<Record<string, JobPicture>>;
