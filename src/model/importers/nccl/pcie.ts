import type { NodeKind } from '../cluster/cluster.ts';
import { decimalNumber, wholeNumber } from '../reading/lines.ts';

/**
 * What a PCI class code says (PCI Code and ID Assignment Specification): 01 storage, 02 network, 03 display, 06 bridge
 * (0680: NVSwitch), 12 processing accelerator.
 */
export function kindOfClass(code: string | undefined, hasChildren: boolean): NodeKind {
  const digits = /^0x([0-9a-fA-F]{6})$/.exec(code ?? '')?.[1]?.toLowerCase() ?? '';
  if (digits.startsWith('03') || digits.startsWith('12')) return 'card';
  if (digits.startsWith('02')) return 'nic';
  if (digits.startsWith('0680')) return 'switch';
  return digits.startsWith('06') || hasChildren ? 'bridge' : 'device';
}

/**
 * Data rate of a PCIe link, bit/s one way: transfers × lanes × line code (8b/10b up to 5 GT/s, 128b/130b above: PCI
 * Express Base Specification). Files leave speed empty or width 0 for what is virtual.
 */
export function pcieRate(speed: string | undefined, width: string | undefined): number | undefined {
  const transfers = decimalNumber(/^([\d.]{1,6})\s*GT\/s/.exec(speed ?? '')?.[1]);
  const lanes = wholeNumber(width);
  if (transfers === undefined || transfers <= 0 || lanes === undefined || lanes < 1 || lanes > 32) return undefined;
  return Math.round(transfers * 1e9 * lanes * (transfers > 5 ? 128 / 130 : 8 / 10));
}
