/** A link from elsewhere: its design opens as a new unsaved one, with the view of the sender. */
import type { Design } from '../../model/design/design.ts';
import { decodeLink, type LinkView } from '../../model/design/link.ts';
import { lenses, type Message, type OpenAs, type Shown, views } from '../store/state.ts';
import { refusalMessage } from './files.ts';

export type LinkRead =
  | { readonly ok: true; readonly design: Design; readonly as: OpenAs }
  | { readonly ok: false; readonly reason: string; readonly message: Omit<Message, 'id'> };

export function readLink(link: string): LinkRead {
  const decoded = decodeLink(link);
  if (!decoded.ok) return { ok: false, reason: decoded.refusal.reason, message: refusalMessage(decoded.refusal) };
  const { design, whatIfs, view, results } = decoded.content;
  return {
    ok: true,
    design,
    as: {
      own: false,
      origin: { kind: 'link' },
      ...(view ? { shown: shownBy(view) } : {}),
      ...(whatIfs ? { whatIfs } : {}),
      ...(results === undefined ? {} : { figuresSeen: results }),
    },
  };
}

/** A view or lens that this version does not know shows the default. */
function shownBy({ view, lens, net, inside, selection }: LinkView): Shown {
  const knownView = views.find((known) => known === view);
  const knownLens = lenses.find((known) => known === lens);
  return {
    ...(knownView ? { view: knownView } : {}),
    ...(knownLens ? { lens: knownLens } : {}),
    ...(net === undefined ? {} : { net }),
    ...(inside === undefined ? {} : { inside }),
    ...(selection ? { selection } : {}),
  };
}
