/**
 * Where this viewer stood in the document on screen, kept over a reload: view, lens, network, and the box one is in.
 * Nothing of it is in the design. Another document, or one that has lost the place, opens as it does for anybody.
 */
import type { Design } from '../../model/design/design.ts';
import { thingAt } from '../../model/layout/walk.ts';
import { lenses, type OpenAs, type Origin, type Shown, type StudioState, views } from './state.ts';

export const viewSetting = 'view';

/** An example that nobody edited has no id that lasts, and a link has its own text. */
function namesOf(id: string | undefined, origin: Origin | undefined, fragment: string): readonly string[] {
  return [
    ...(id === undefined ? [] : [`id ${id}`]),
    ...(origin?.kind === 'example' ? [`example ${origin.ref}`] : []),
    ...(origin?.kind === 'link' && fragment !== '' ? [`link ${fragment.length} ${fragment.slice(-40)}`] : []),
  ];
}

export function viewToKeep(state: StudioState, fragment: string): string {
  const { view, lens, net, inside, designId, origin } = state;
  return JSON.stringify({ of: namesOf(designId, origin, fragment), view, lens, net, inside });
}

/** Text from the device is as little to be trusted as any other: unknown words and lost places are passed over. */
export function keptView(kept: string | null, design: Design, as: OpenAs, fragment: string): Shown {
  const found = kept === null ? undefined : readRecord(kept);
  if (!found) return {};
  const { of, net, inside } = found;
  const own = namesOf(as.id, as.origin, fragment);
  if (!Array.isArray(of) || !of.some((name) => own.includes(name))) return {};
  const view = views.find((known) => known === found.view);
  const lens = lenses.find((known) => known === found.lens);
  return {
    ...(view && { view }),
    ...(lens && { lens }),
    ...(typeof net === 'string' && Object.hasOwn(design.nets, net) && { net }),
    ...(typeof inside === 'string' && thingAt(design, inside) && { inside }),
  };
}

function readRecord(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
