import type { Design, Supply } from '../design.ts';
import { kindsOf } from '../tree-kinds.ts';
import type { Edit, EditResult } from './edit.ts';
import { refuseElementName } from './names.ts';
import { cleaned, withSupply } from './record.ts';
import { done, type Refused, refuse } from './refuse.ts';

export function addSupply(design: Design, { supply: given }: Extract<Edit, { kind: 'supply/add' }>): EditResult {
  const supply = cleaned(given);
  const taken = refuseElementName(design, supply.id);
  if (taken) return taken;
  const all = [...(design.supply ?? []), supply];
  return refuseServes(design, all, supply) ?? done(withSupply(design, all));
}

/** What a supply serves exists, and it does not hang below itself. */
export function refuseServes(design: Design, all: readonly Supply[], supply: Supply): Refused | undefined {
  const { seats } = kindsOf(design);
  const byId = new Map(all.map((entry) => [entry.id, entry]));
  const nameOf = (text: string): string => text.replace(/[[/].*$/s, '');
  for (const text of supply.serves) {
    const name = nameOf(text);
    if (!seats.has(name) && !byId.has(name)) return refuse('no-hold', supply.id, { hold: text, block: supply.id });
  }
  const seen = new Set<string>();
  const reaches = (id: string): boolean => {
    if (seen.has(id)) return false;
    seen.add(id);
    const below = (byId.get(id)?.serves ?? []).map(nameOf);
    return below.some((next) => next === supply.id || (byId.has(next) && reaches(next)));
  };
  return reaches(supply.id) ? refuse('supplies-in-a-ring', supply.id, { supply: supply.id }) : undefined;
}
