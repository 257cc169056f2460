/** The link to what is on screen, and what a link from elsewhere asks to show. */
import { limits } from '../../model/design/limits.ts';
import { encodeLink } from '../../model/design/link.ts';
import { figuresHash } from '../../model/report/figures-hash.ts';
import type { StudioState } from '../store/state.ts';
import type { ShareLink } from '../store/studio-api.ts';

/** `address`: of the page, without a fragment. What is on screen is the sender's view; nothing else of theirs goes. */
export function shareLinkOf(state: StudioState, address: string): ShareLink {
  const { design, view, lens, net, inside, selection, answer, revision, whatIfs } = state;
  const seen = answer && answer.revision === revision && !answer.partial ? figuresHash(answer.report) : undefined;
  const fragment = encodeLink({
    design,
    ...(whatIfs.length > 0 ? { whatIfs } : {}),
    view: {
      view,
      lens,
      ...(net === null ? {} : { net }),
      ...(inside === null ? {} : { inside }),
      ...(selection.length > 0 ? { selection } : {}),
    },
    ...(seen === undefined ? {} : { results: seen }),
  });
  const url = `${address}${fragment}`;
  const limit = limits.linkOfferedCharacters;
  return url.length <= limit
    ? { ok: true, url, length: url.length }
    : { ok: false, reason: 'too-long', length: url.length, limit };
}
