/**
 * Signalling rates of InfiniBand lanes, bit/s (InfiniBand Architecture Specification, as infiniband-diags names them).
 * The names are the trade's: 4x EDR is 100 Gb/s.
 */
const laneRates: Readonly<Record<string, number>> = {
  SDR: 2.5e9,
  DDR: 5e9,
  QDR: 10e9,
  FDR10: 10e9,
  FDR: 14e9,
  EDR: 25e9,
  HDR: 50e9,
  NDR: 100e9,
  XDR: 200e9,
};

/** bit/s of "4xNDR"; undefined when width or speed is not known. */
export function linkRate(width: string | undefined, speed: string | undefined): number | undefined {
  const lanes = Number(width);
  const rate = Object.hasOwn(laneRates, speed ?? '') ? laneRates[speed ?? ''] : undefined;
  return rate !== undefined && [1, 2, 4, 8, 12].includes(lanes) ? rate * lanes : undefined;
}

const speedToken = /(?:^|\s)(\d{1,2})x\s?(SDR|DDR|QDR|FDR10|FDR|EDR|HDR|NDR|XDR)(?=\s|$)/;

/** The speed in the comment behind a port: `"ISR9024 Voltaire" lid 6 4xSDR s=… w=…`. */
export function rateInComment(comment: string): number | undefined {
  const match = speedToken.exec(comment);
  return linkRate(match?.[1], match?.[2]);
}
