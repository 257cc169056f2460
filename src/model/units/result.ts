/** What reading something from outside gives: the value, or an enumerated reason. Nobody throws for bad input. */
export type Result<Value, Reason extends string> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly reason: Reason;
      /** The piece of the input that the reason speaks of, shortened. */
      readonly detail?: string;
    };
