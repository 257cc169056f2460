/** What the wire panel is about to add, as an edit: a rule for all alike, or a cable between two particular things. */
import type { Design, MediumClass, NetId, Path, Wire } from '../../../model/design/design.ts';
import type { Edit } from '../../../model/design/edits/edit.ts';
import { newWireId, type Sentence } from './sentences.ts';

export const mediumClasses: readonly MediumClass[] = ['board', 'backplane', 'copper', 'optics', 'twisted-pair'];

export interface Draft {
  readonly net: NetId;
  readonly each: string;
  readonly to: string;
  /** Null: only the two things that were picked. */
  readonly sentence: Sentence | null;
  readonly links: number;
  /** Text with unit; '' takes the network's own rate. */
  readonly rate: string;
  readonly medium: MediumClass | '';
  readonly picked: readonly [Path, Path] | null;
}

/** `firstRate` is that of a network which this wire is the first of; the user sees it and can type another. */
export function draftEdit(design: Design, draft: Draft, firstRate: string): Edit {
  const { net, links, medium, sentence, picked } = draft;
  const known = Object.hasOwn(design.nets, net) ? design.nets[net] : undefined;
  const rate = draft.rate.trim();
  const title = 'edit.wire-add';
  if (sentence === null && picked) {
    const join: Edit = {
      kind: 'change/add',
      change: { join: picked, net, links, ...(medium !== '' && { medium }) },
    };
    if (known) return join;
    return {
      kind: 'several',
      title,
      edits: [{ kind: 'net/add', id: net, net: { rate: rate || firstRate, wires: [] } }, join],
    };
  }
  const taken = known?.wires.map((wire) => wire.id) ?? [];
  const wire: Wire = {
    id: newWireId(taken, draft.each, draft.to),
    each: draft.each,
    ...(sentence?.end ?? { to: draft.to }),
    links,
    ...(known && rate !== '' && rate !== known.rate && { rate }),
    ...(medium !== '' && { medium }),
  };
  if (known) return { kind: 'wire/add', net, wire };
  return { kind: 'net/add', id: net, net: { rate: rate || firstRate, wires: [wire] } };
}

/** The last hold of an address: 'cc[1]/node[2]/npu[5]' is of 'npu'. */
export function holdOfAddress(address: Path): string | undefined {
  return /([^/[\]~:]+)(?:\[[^\]]*\])?$/.exec(address)?.[1];
}
