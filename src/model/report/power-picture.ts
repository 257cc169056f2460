/** What the Power & cooling lens draws: cabinets by class, the drawn supplies, and what each single loss does. W, °C. */

export interface Span {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Cabinets that are equal in what they hold and in what serves them; all figures are of one. */
export interface CabinetPower {
  readonly count: number;
  readonly cards: number;
  readonly peakW: Span;
  readonly typicalW: number;
  readonly idleW: number;
  /** False where a part does not state its power: the sums are then lower bounds. */
  readonly isComplete: boolean;
  /** What the supplies of this cabinet alone can give it, after a loss that is declared survivable; null is unknown. */
  readonly limitW: number | null;
  /** Whether the limit is what is left after the loss of a path. */
  readonly isAfterLoss: boolean;
  /** Power shelves that stand in it, by the path that feeds them. */
  readonly shelves: readonly { readonly way: string; readonly count: number }[];
  readonly liquidW?: number;
  readonly airW?: number;
}

/** Cabinets of one class that follow one another in site order. */
export interface CabinetRun {
  /** One address or a range: `rack[1..8]`. */
  readonly address: string;
  readonly cabinet: number;
  readonly count: number;
  /** Supplies over one of them, and how many things of it each serves. */
  readonly served: readonly { readonly supply: number; readonly count: number }[];
}

export interface SupplyWay {
  /** 'A'; '' where there is one way only. */
  readonly name: string;
  /** Of the member that carries most. */
  readonly loadW: number;
  /** The same after the worst single loss of something else; the address of what is then lost. */
  readonly worstW: number;
  readonly worstLost?: string;
  readonly isComplete: boolean;
}

/** A drawn power supply; all figures are of one member of one way. */
export interface SupplyPower {
  readonly id: string;
  readonly kind: string;
  readonly members: number;
  /** Things that one member serves; absent: all of them. */
  readonly every?: number;
  readonly scheme?: string;
  readonly ratedW: number | null;
  /** Of the rating that it may carry continuously. */
  readonly continuousShare: number;
  readonly ways: readonly SupplyWay[];
  /** Places in the list of what hangs below it. */
  readonly feeds: readonly number[];
  readonly assumed?: string;
}

/** What one single loss of a drawn supply does, with one member standing for its class. */
export interface SupplyLoss {
  readonly address: string;
  /** Equal losses. */
  readonly count: number;
  readonly cabinetsDark: number;
  readonly cardsDark: number;
  /** Supplies above their rating that trip after it. */
  readonly trips: readonly string[];
}

export interface PowerPicture {
  readonly cabinets: readonly CabinetPower[];
  readonly line: readonly CabinetRun[];
  /** By their place in the list of all drawn supplies; coolers are null. */
  readonly supplies: readonly (SupplyPower | null)[];
  /** Things that one member of each drawn supply serves, coolers among them; null is all of them. */
  readonly everyOf: readonly (number | null)[];
  readonly losses: readonly SupplyLoss[];
  /** Share of its peak that everything is held to; 1 without a cap in the document. */
  readonly capShare: number;
  /** Whether some part of the site is too irregular to be followed into every loss. */
  readonly isCut: boolean;
}

export interface CoolerHeat {
  /** `cdu[1..4]`, or the place of what stands in a cabinet. */
  readonly addresses: readonly string[];
  /** Place in the list of supplies; absent for what stands in a cabinet. */
  readonly supply?: number;
  readonly kind: string;
  readonly count: number;
  /** Of one. */
  readonly heatW: Span;
  readonly isComplete: boolean;
  readonly isDefault: boolean;
  readonly ratedW: number | null;
  readonly units: number;
  readonly scheme?: string;
  /** L/min at its rise. */
  readonly flow: number;
  readonly riseK: number;
  /** The warmest facility water it can work with. */
  readonly waterMaxC: number | null;
}

/** The PUE as a sum of shares of the IT energy over a year; IT itself is 1. */
export interface PueSum {
  readonly climate: string;
  readonly plant: string;
  readonly pue: number;
  readonly parts: readonly { readonly id: PuePart; readonly share: number }[];
}
export type PuePart = 'chiller' | 'fans' | 'pumps' | 'airHandlers' | 'electrical' | 'misc';

export interface CoolingPicture {
  readonly coolers: readonly CoolerHeat[];
  readonly liquidW: Span;
  readonly airW: Span;
  readonly isComplete: boolean;
  readonly pue?: PueSum;
  /** Names that the document may give as climate and as plant of its place. */
  readonly climates: readonly string[];
  readonly plants: readonly string[];
}
