/** What a selected address is: a place, a rule of wiring, a row, a network or a supply of the design. */
import type { Design, Net, NetId, Path, Row, Supply, Wire, WireRef } from '../../model/design/design.ts';
import { type Thing, thingAt } from '../../model/layout/walk.ts';

export type Selected =
  | { readonly kind: 'thing'; readonly thing: Thing }
  | { readonly kind: 'wire'; readonly net: Net; readonly netId: NetId; readonly wire: Wire; readonly ref: WireRef }
  | { readonly kind: 'net'; readonly id: NetId; readonly net: Net }
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'supply'; readonly supply: Supply }
  /** Left by an edit that took its place away. */
  | { readonly kind: 'gone'; readonly address: Path };

export function selectedAt(design: Design, address: Path): Selected {
  if (address.startsWith('site/')) {
    const row = design.site?.rows.find(({ id }) => id === address.slice('site/'.length));
    return row ? { kind: 'row', row } : { kind: 'gone', address };
  }
  const net = Object.hasOwn(design.nets, address) ? design.nets[address] : undefined;
  if (net) return { kind: 'net', id: address, net };
  const wire = wireAt(design, address);
  if (wire) return wire;
  const supplyId = address.split(/[[/]/)[0];
  const supply = design.supply?.find(({ id }) => id === supplyId);
  if (supply && !address.includes('/')) return { kind: 'supply', supply };
  const thing = thingAt(design, address);
  return thing ? { kind: 'thing', thing } : { kind: 'gone', address };
}

/** `scale-up.up`, or a link of it: `scale-up.up:a~b`. */
function wireAt(design: Design, address: Path): Selected | undefined {
  const ref = address.split(':')[0] ?? '';
  const dot = ref.lastIndexOf('.');
  if (dot < 0 || ref.includes('[')) return undefined;
  const netId = ref.slice(0, dot);
  const net = Object.hasOwn(design.nets, netId) ? design.nets[netId] : undefined;
  const wire = net?.wires.find(({ id }) => id === ref.slice(dot + 1));
  return net && wire ? { kind: 'wire', net, netId, wire, ref } : undefined;
}

/** Wires of all networks that end at elements of a hold. */
export function wiresOf(design: Design, hold: string): readonly (Selected & { readonly kind: 'wire' })[] {
  return Object.entries(design.nets).flatMap(([netId, net]) =>
    net.wires
      .filter((wire) => wire.each === hold || ('to' in wire && wire.to === hold))
      .map((wire) => ({ kind: 'wire' as const, net, netId, wire, ref: `${netId}.${wire.id}` })),
  );
}
