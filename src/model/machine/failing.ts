/** What may fail, in the names of the document; indices are 0-based. A failure is tried, it is never part of a design. */

/** One level of an address: a hold and one index for each of its axes. */
export interface FailingStep {
  readonly name: string;
  readonly indices: readonly number[];
}

export type Failing =
  /** A box with all that is in it, or an element. */
  | { readonly kind: 'box'; readonly steps: readonly FailingStep[] }
  /** Links between two elements: `count` of the parallel ones, or all. */
  | {
      readonly kind: 'link';
      readonly net: string;
      readonly wire: string;
      readonly a: readonly FailingStep[];
      readonly b: readonly FailingStep[];
      readonly count?: number;
    }
  /** What one network has at one value of an axis: a plane, a rail. */
  | { readonly kind: 'axis'; readonly net: string; readonly axis: string; readonly value: number };

/** 1-based, as on the label; the first of parallel links stands for any one of them. */
export function failingAddress(failing: Failing): string {
  switch (failing.kind) {
    case 'box':
      return stepsAddress(failing.steps);
    case 'link': {
      const ends = `${stepsAddress(failing.a)}~${stepsAddress(failing.b)}`;
      return `${failing.net}.${failing.wire}:${ends}${failing.count === undefined ? '' : '#1'}`;
    }
    case 'axis':
      return `${failing.net}.${failing.axis}[${failing.value + 1}]`;
    default:
      return failing satisfies never;
  }
}

function stepsAddress(steps: readonly FailingStep[]): string {
  return steps.map(({ name, indices }) => `${name}[${indices.map((index) => index + 1).join(',')}]`).join('/');
}
