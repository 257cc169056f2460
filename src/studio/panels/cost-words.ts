/** Money as it is read on a panel: "3.1 M USD", "28,000 USD". */
export function usdText(usd: number): string {
  const size = Math.abs(usd);
  const [scale, unit] = size >= 1e9 ? [1e9, 'G USD'] : size >= 1e6 ? [1e6, 'M USD'] : [1, 'USD'];
  const value = usd / scale;
  const shown = scale === 1 && size >= 1000 ? Math.round(value) : Number(value.toPrecision(4));
  return `${shown.toLocaleString('en')} ${unit}`;
}
