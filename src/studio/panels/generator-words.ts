/** Names of generators and of their parameters. */

import { examples } from '../../model/design/examples/list.ts';
import { madeBy } from '../../model/design/families.ts';
import type { Words } from '../shell/use-text.ts';

/** "Fat tree", "Fat tree (b)" for the second of a design; names of systems are not translated. */
export function generatorName(by: string, { ref }: Words): string {
  const maker = madeBy({ by });
  if (!maker) return by;
  const { id, kind } = maker;
  const name =
    kind === 'family' ? ref({ key: `family.name.${id}` }) : (examples.find((one) => one.id === id)?.name ?? id);
  const suffix = by.slice(id.length + 1);
  return suffix === '' ? name : `${name} (${suffix})`;
}

export function parameterName(name: string, { ref }: Words): string {
  return ref({ key: `family.parameter.${name}` });
}
