/** Reads a design from the shelf, locked and migrated, ready to be put on screen. */
import type { Design } from '../../model/design/design.ts';
import { parseDesign } from '../../model/design/parse-design.ts';
import { engineVersion } from '../../model/report/version.ts';
import type { OpenAs } from '../store/state.ts';
import { type Chain, chainFromShelf, historyOf } from './document-chain.ts';
import type { JournalStart } from './journal.ts';
import type { Shelf, StoredChain, StoredHead } from './shelf.ts';
import { type StorageReason, storageReason } from './storage-problem.ts';
import type { HeldLock } from './tab-locks.ts';

/** A stored design, read and (unless another tab has it) locked, not yet on screen. */
export interface Prepared {
  readonly id: string;
  readonly design: Design;
  readonly as: OpenAs;
  readonly lock: HeldLock | null;
  readonly journal: JournalStart;
  /** The document that the user saved or kept last, and how many steps lie between. */
  readonly kept: { readonly design: Design; readonly steps: number } | null;
}

export type Preparation =
  | { readonly ok: true; readonly prepared: Prepared }
  | { readonly ok: false; readonly reason: 'gone' | 'damaged' | StorageReason };

export interface Reader {
  /** This tab. */
  readonly writer: string;
  /** Null: another tab has the design, it can only be read. Let go when reading fails. */
  readonly lock: HeldLock | null;
}

export async function readStored(shelf: Shelf, id: string, { writer, lock }: Reader): Promise<Preparation> {
  try {
    // Claimed before it is read: whatever the other tab wrote until now is seen, and nothing can follow.
    if (lock) await shelf.claim(id, writer);
    const found = await shelf.read(id);
    const restored = found && restoreChain(found);
    if (found && restored) return { ok: true, prepared: preparedFrom(found.head, restored, lock) };
    lock?.release();
    return { ok: false, reason: found ? 'damaged' : 'gone' };
  } catch (problem) {
    lock?.release();
    return { ok: false, reason: storageReason(problem) };
  }
}

interface Restored {
  readonly chain: Chain;
  /** The shelf holds exactly these documents. */
  readonly asStored: boolean;
}

/**
 * The document on screen goes through the front door like any other. The rest of the history is ours as it stands,
 * unless another version wrote it: then each is migrated, and the history ends where one is no longer understood. Null
 * when the one on screen is not.
 */
function restoreChain(stored: StoredChain): Restored | null {
  const chain = chainFromShelf(stored);
  const shown = chain?.documents[chain.at - chain.first]?.design;
  if (!chain || !shown || !parseDesign(shown).ok) return null;
  if (stored.head.version === engineVersion) return { chain, asStored: true };
  const parsed = chain.documents.map(({ title, design }) => {
    const result = parseDesign(design);
    return result.ok ? { title, design: result.design } : null;
  });
  let from = chain.at - chain.first;
  let to = from;
  while (from > 0 && parsed[from - 1]) from--;
  while (to < parsed.length - 1 && parsed[to + 1]) to++;
  const documents = parsed.slice(from, to + 1).filter((document) => document !== null);
  return { chain: { first: chain.first + from, documents, at: chain.at }, asStored: false };
}

function preparedFrom({ id, kept, cards }: StoredHead, { chain, asStored }: Restored, lock: HeldLock | null): Prepared {
  const { design, done, undone } = historyOf(chain);
  const keptDesign = chain.documents[kept - chain.first]?.design;
  return {
    id,
    design,
    as: { id, own: true, origin: { kind: 'device' }, done, undone },
    lock,
    journal: asStored ? { id, stored: chain, kept, cards } : { id, kept: Math.max(0, kept - chain.first), cards },
    kept: keptDesign ? { design: keptDesign, steps: Math.abs(chain.at - kept) } : null,
  };
}
