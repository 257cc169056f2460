/** What the Fabric view draws of one network: stacks by tier, bundles between them, and the cut, all by class. */
export interface FabricPicture {
  readonly net: string;
  readonly name: string;
  readonly stacks: readonly Stack[];
  readonly bundles: readonly Bundle[];
  readonly cut?: CutPicture;
}

export interface Stack {
  /** Name of the hold. */
  readonly id: string;
  readonly role: 'card' | 'switch' | 'other';
  /** 0 for cards, 1 touches cards, and so on; -1 for things without a card behind them. */
  readonly tier: number;
  readonly count: number;
  readonly part?: string;
  /** Number of equal boxes that hold them and how many in each ("48 nodes × 8"). */
  readonly boxes?: { readonly hold: string; readonly count: number; readonly each: number };
  /** Value of an axis that splits the stack into planes or rails: 7 planes of 16. */
  readonly planes?: { readonly axis: string; readonly count: number; readonly each: number };
  /** Elements that differ from the others. */
  readonly exceptions: number;
}

export interface Bundle {
  readonly wire: string;
  readonly from: string;
  readonly to: string;
  readonly links: number;
  /** GB/s of one link, one direction. */
  readonly rate: number;
  readonly assumed?: string;
}

/** The best balanced cut found, by class: it is the witness of the upper bound. */
export interface CutPicture {
  /** GB/s, one direction. */
  readonly capacity: number;
  readonly exact: boolean;
  /** Elements on side A and B of each stack. */
  readonly sides: Readonly<Record<string, { readonly a: number; readonly b: number }>>;
  /** Links that cross, per wire. */
  readonly crossing: readonly { readonly wire: string; readonly links: number; readonly capacity: number }[];
}
