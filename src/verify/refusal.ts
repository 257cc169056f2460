/** Why a certificate is not believed, and what that speaks of. */
export class Refusal extends Error {
  readonly reason: 'malformed' | 'hash' | 'unsupported' | 'too-large' | 'not-proved';
  readonly what: string;
  constructor(reason: Refusal['reason'], what: string) {
    super(`${reason}: ${what}`);
    this.reason = reason;
    this.what = what;
  }
}
