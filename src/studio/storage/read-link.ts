/** A link from elsewhere: its design opens as a new unsaved one, with the view of the sender. */
import type { Design } from '../../model/design/design.ts';
import { decodeLink } from '../../model/design/link.ts';
import type { Message, OpenAs } from '../store/state.ts';
import { refusalMessage } from './files.ts';

export type LinkRead =
  | { readonly ok: true; readonly design: Design; readonly as: OpenAs }
  | { readonly ok: false; readonly reason: string; readonly message: Omit<Message, 'id'> };

export function readLink(link: string): LinkRead {
  const decoded = decodeLink(link);
  if (!decoded.ok) return { ok: false, reason: decoded.refusal.reason, message: refusalMessage(decoded.refusal) };
  const { design, whatIfs, view, results } = decoded;
  return {
    ok: true,
    design,
    as: {
      own: false,
      origin: { kind: 'link' },
      ...(view ? { shown: view } : {}),
      ...(whatIfs ? { whatIfs } : {}),
      ...(results === undefined ? {} : { figuresSeen: results }),
    },
  };
}
