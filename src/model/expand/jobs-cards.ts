/** How many cards of which part are at a place. Cost: one walk over the classes of places. */
import { type AddressStep, parseAddress } from '../design/address.ts';
import type { JobCards } from '../machine/jobs.ts';
import type { Place } from '../machine/machine.ts';

/** `address` in full form; absent: everywhere. Undefined when it is not the address of a box or an element. */
export function cardsAt(places: readonly Place[], address: string | undefined): readonly JobCards[] | undefined {
  const read = address === undefined ? undefined : parseAddress(address);
  if (read && (!read.ok || read.value.kind !== 'element')) return undefined;
  const steps = read?.ok && read.value.kind === 'element' ? read.value.steps : [];
  const found = new Map<string, number>();
  count(places, steps, 1, found);
  return [...found].map(([part, cards]) => ({ ...(part !== '' && { part }), count: cards }));
}

/** `times`: how many parents of this list are meant. */
function count(places: readonly Place[], steps: readonly AddressStep[], times: number, found: Map<string, number>) {
  const [step, ...rest] = steps;
  for (const place of places) {
    if (step && place.hold !== step.name) continue;
    const meant = times * (step ? overlap(place, step) : place.perParent);
    if (meant === 0) continue;
    if (place.card && rest.length === 0) {
      const part = place.part ?? '';
      found.set(part, (found.get(part) ?? 0) + meant);
    } else count(place.inside, rest, meant, found);
  }
}

/** Members of the class that the step names. */
function overlap(place: Place, { spans }: AddressStep): number {
  const read = parseAddress(place.address.slice(place.address.lastIndexOf('/') + 1));
  const own = read.ok && read.value.kind === 'element' ? read.value.steps[0]?.spans : undefined;
  if (!spans || !own) return place.perParent;
  const common = (a: { from: number; to: number }, b: { from: number; to: number }) =>
    Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1);
  // One axis: spans are alternatives. Several: one span for each axis.
  const oneAxis = own.reduce((sum, { from, to }) => sum + to - from + 1, 0) === place.perParent;
  if (oneAxis) return own.reduce((sum, a) => sum + spans.reduce((all, b) => all + common(a, b), 0), 0);
  return own.reduce((product, a, axis) => product * common(a, spans[axis] ?? a), 1);
}
