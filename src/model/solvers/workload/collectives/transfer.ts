/**
 * Pipelined transfer of `seconds` of payload time: cutting it into chunks costs one chunk time each and one fill; the
 * best number of chunks leaves 2 sqrt(chunk x payload) on top (minimum of n x chunk + payload / n).
 */
export function pipelined(payloadS: number, chunkS: number): number {
  return payloadS + 2 * Math.sqrt(chunkS * payloadS);
}
