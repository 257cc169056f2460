import type { Design, Net } from '../design.ts';
import type { Edit, EditResult } from './edit.ts';
import { patched } from './record.ts';
import { done, refuse } from './refuse.ts';

export function setNet(design: Design, { id, set }: Extract<Edit, { kind: 'net/set' }>): EditResult {
  const net = Object.hasOwn(design.nets, id) ? design.nets[id] : undefined;
  if (!net) return refuse('no-net', id, { net: id });
  const next: Net = patched<Net>(net, set);
  return done(next === net ? design : { ...design, nets: { ...design.nets, [id]: next } });
}
