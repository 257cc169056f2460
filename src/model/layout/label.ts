/**
 * What stands on a thing: 'cc[5]' is CC05, 'su[2]/rack[3]' is SU02/RACK03, 'cube[2,1,3]' is CUBE2.1.3, 'l1[3]' is L1-03,
 * 'cc[1..12]' is CC01–12.
 */
import type { Change, Design, Path } from '../design/design.ts';

/** Two digits, so that names of a row line up; three when the index needs them. */
function stepLabel(step: string): string {
  const open = step.indexOf('[');
  if (open < 0) return step;
  const name = step.slice(0, open).toUpperCase();
  // A name that ends with a digit must not run into the index.
  const hold = /\d$/.test(name) ? `${name}-` : name;
  const inside = step.slice(open + 1, step.lastIndexOf(']'));
  if (/^\d+$/.test(inside)) return hold + inside.padStart(2, '0');
  // A range is read like the names at its ends; where there is one, commas part places and not indices.
  if (inside.includes('..')) {
    return hold + inside.replace(/\d+/g, (index) => index.padStart(2, '0')).replaceAll('..', '–');
  }
  return hold + inside.replaceAll(',', '.');
}

/** The whole address as a name. The address itself stays in tooltips and inspectors. */
export function labelOf(address: Path): string {
  return address.split('/').map(stepLabel).join('/');
}

/** Only the last step: the name within its box. */
export function shortLabelOf(address: Path): string {
  return stepLabel(address.slice(address.lastIndexOf('/') + 1));
}

/** Only the indices, for where there is no room: 'su[2]/rack[3]' is 2/3. */
export function indexLabelOf(address: Path): string {
  return [...address.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1]?.replaceAll(',', '.')).join('/');
}

const labels = new WeakMap<readonly Change[], ReadonlyMap<Path, string>>();

/** Names that users gave to single places, by address. */
function labelsOf({ changes }: Design): ReadonlyMap<Path, string> | undefined {
  if (!changes) return undefined;
  let known = labels.get(changes);
  if (!known) {
    known = new Map(changes.flatMap((change) => ('label' in change ? [[change.at, change.label] as const] : [])));
    labels.set(changes, known);
  }
  return known.size > 0 ? known : undefined;
}

/** The name that a user gave this place; undefined when its address is its name. */
export function ownLabelOf(design: Design, address: Path): string | undefined {
  return labelsOf(design)?.get(address);
}

/** The whole address as a name, each step under the name its user gave it. */
export function nameOf(design: Design, address: Path): string {
  const own = labelsOf(design);
  if (!own) return labelOf(address);
  const steps = address.split('/');
  return steps.map((step, depth) => own.get(steps.slice(0, depth + 1).join('/')) ?? stepLabel(step)).join('/');
}

/** Only the last step: the name within its box. */
export function shortNameOf(design: Design, address: Path): string {
  return ownLabelOf(design, address) ?? shortLabelOf(address);
}
