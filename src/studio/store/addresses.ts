/** Whether an address of a selection still names something. */
import type { Design, Path } from '../../model/design/design.ts';
import { thingAt } from '../../model/layout/walk.ts';

/** Rows, networks, rules of wiring (`scale-up.up`, or a link of it) and supplies by name; all else by its place. */
export function isThere(design: Design, address: Path): boolean {
  if (address.startsWith('site/')) {
    return design.site?.rows.some(({ id }) => id === address.slice('site/'.length)) === true;
  }
  if (Object.hasOwn(design.nets, address)) return true;
  const rule = address.split(':')[0] ?? '';
  const dot = rule.includes('[') ? -1 : rule.lastIndexOf('.');
  const net = rule.slice(0, Math.max(0, dot));
  if (dot > 0 && Object.hasOwn(design.nets, net)) {
    return design.nets[net]?.wires.some(({ id }) => id === rule.slice(dot + 1)) === true;
  }
  const supply = address.split('[')[0];
  if (!address.includes('/') && design.supply?.some(({ id }) => id === supply)) return true;
  // Several places at once ("cc[1..4]"), or a class of a picture: whoever draws them knows.
  return /\.\.|,|\*/.test(address) || thingAt(design, address) !== undefined;
}
