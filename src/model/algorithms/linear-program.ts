/**
 * What the solvers ask of a linear program: max cost·x with A x <= b, x >= 0, columns added between solves. The small
 * dense simplex of this room is one; a larger one may be handed in by the thread that has it. Nothing a solver prints
 * rests on the values returned: bounds are computed again from columns and multipliers.
 */
export interface LinearProgram {
  /** `values` has one entry for each row. */
  addColumn(cost: number, values: Float64Array): void;
  /** Goes on from where the last call ended. It may stop early, so that its thread can listen in between. */
  solve(): LinearSolution;
}

export interface LinearSolution {
  /** One for each column in the order of their adding; not negative. */
  readonly x: Float64Array;
  /** Multipliers of the rows; not negative. */
  readonly y: Float64Array;
  /** False when it stopped early; x is feasible up to rounding all the same, and calling again goes on. */
  readonly optimal: boolean;
}

export type NewLinearProgram = (rightHandSides: Float64Array) => LinearProgram;
