/** "400Gbps": decimal, bits, no blank, as network simulators write rates. */
export function plainRate(bitsPerSecond: number): string {
  for (const [unit, size] of [
    ['Gbps', 1e9],
    ['Mbps', 1e6],
    ['Kbps', 1e3],
  ] as const) {
    if (bitsPerSecond >= size) return `${Number((bitsPerSecond / size).toPrecision(12))}${unit}`;
  }
  return `${Math.max(1, Math.round(bitsPerSecond))}bps`;
}
