/**
 * The one way to change a design: a new design that shares all untouched parts with the old one, or a refusal with its
 * reason. Pure; the design it is given is never written to.
 *
 *   edit -> its own file (verb-noun) -> what must follow (`settle.ts`) -> the front door's check
 */
import type { Design } from '../design.ts';
import { parseDesign } from '../parse-design.ts';
import { addBlock } from './add-block.ts';
import { addChange } from './add-change.ts';
import { addHold } from './add-hold.ts';
import { addNet } from './add-net.ts';
import { addRow } from './add-row.ts';
import { addSupply } from './add-supply.ts';
import { addWire } from './add-wire.ts';
import type { Edit, EditContext, EditResult } from './edit.ts';
import { moveCabinet } from './move-cabinet.ts';
import { placeCabinet } from './place-cabinet.ts';
import { afterwards, type Done, done, refuse } from './refuse.ts';
import { removeCabinet } from './remove-cabinet.ts';
import { removeChange } from './remove-change.ts';
import { removeHold } from './remove-hold.ts';
import { removeNet } from './remove-net.ts';
import { removeRow } from './remove-row.ts';
import { removeSupply } from './remove-supply.ts';
import { removeWire } from './remove-wire.ts';
import { renameDesign } from './rename-design.ts';
import { renameHold } from './rename-hold.ts';
import { setBlock } from './set-block.ts';
import { setHold } from './set-hold.ts';
import { setNet } from './set-net.ts';
import { setFacility, setJobs, setPrices, setWaivers } from './set-records.ts';
import { setRow } from './set-row.ts';
import { setSupply } from './set-supply.ts';
import { setWire } from './set-wire.ts';
import { settle } from './settle.ts';
import { varyBlock } from './vary-block.ts';

const noContext: EditContext = {};

export function applyEdit(design: Design, edit: Edit, context: EditContext = noContext): EditResult {
  const result = settled(design, edit, context);
  if (!result.ok || result.design === design || edit.kind === 'design/replace') return result;
  return refuseDocument(design, result.design) ?? result;
}

function settled(design: Design, edit: Edit, context: EditContext): EditResult {
  if (edit.kind === 'several') return applySeveral(design, edit.edits, context);
  const first = dispatch(design, edit, context);
  // A rename only writes names anew; nothing can have lost its place.
  if (!first.ok || edit.kind === 'hold/rename' || edit.kind === 'design/replace') return first;
  const isRenumbered = edit.kind.startsWith('cabinet/') || edit.kind === 'row/remove';
  const followed = settle(design, first.design, isRenumbered);
  return followed.ok ? afterwards(first, followed) : followed;
}

/** One gesture: each edit sees what the one before it left, and all are refused when one is. */
function applySeveral(design: Design, edits: readonly Edit[], context: EditContext): EditResult {
  let result: Done = done(design);
  for (const edit of edits) {
    const next = settled(result.design, edit, context);
    if (!next.ok) return next;
    result = afterwards(result, next);
  }
  return result;
}

function dispatch(design: Design, edit: Exclude<Edit, { kind: 'several' }>, context: EditContext): EditResult {
  switch (edit.kind) {
    case 'design/rename':
      return renameDesign(design, edit);
    case 'design/replace':
      return done(edit.design);
    case 'block/add':
      return addBlock(design, edit, context);
    case 'block/set':
      return setBlock(design, edit, context);
    case 'block/variant':
      return varyBlock(design, edit, context);
    case 'hold/add':
      return addHold(design, edit, context);
    case 'hold/set':
      return setHold(design, edit, context);
    case 'hold/remove':
      return removeHold(design, edit);
    case 'hold/rename':
      return renameHold(design, edit);
    case 'cabinet/place':
      return placeCabinet(design, edit);
    case 'cabinet/move':
      return moveCabinet(design, edit, context);
    case 'cabinet/remove':
      return removeCabinet(design, edit);
    case 'row/add':
      return addRow(design, edit);
    case 'row/set':
      return setRow(design, edit);
    case 'row/remove':
      return removeRow(design, edit);
    case 'net/add':
      return addNet(design, edit);
    case 'net/set':
      return setNet(design, edit);
    case 'net/remove':
      return removeNet(design, edit);
    case 'wire/add':
      return addWire(design, edit);
    case 'wire/set':
      return setWire(design, edit);
    case 'wire/remove':
      return removeWire(design, edit);
    case 'change/add':
      return addChange(design, edit, context);
    case 'change/remove':
      return removeChange(design, edit);
    case 'supply/add':
      return addSupply(design, edit);
    case 'supply/set':
      return setSupply(design, edit);
    case 'supply/remove':
      return removeSupply(design, edit);
    case 'facility/set':
      return setFacility(design, edit);
    case 'prices/set':
      return setPrices(design, edit);
    case 'waivers/set':
      return setWaivers(design, edit);
    case 'jobs/set':
      return setJobs(design, edit);
    default:
      return edit satisfies never;
  }
}

/**
 * Whatever an edit writes can be opened again: the front door reads the result. Link lists, which no edit touches, are
 * left out of the reading. A design that the door would not have let in before is not held up by it.
 */
function refuseDocument(before: Design, after: Design): EditResult | undefined {
  const read = parseDesign(withoutLinks(after));
  if (read.ok || !parseDesign(withoutLinks(before)).ok) return undefined;
  const { reason, where, expected = '–', found = '–' } = read.refusal;
  // Expected is a sample in the notation of JSON.
  if (reason === 'bad-quantity') return refuse(reason, where, { sample: expected.replaceAll('"', ''), found });
  return refuse('document', where, { reason, place: where, expected, found });
}

function withoutLinks(design: Design): Design {
  if (!design.lists) return design;
  const lists = Object.entries(design.lists).map(([id, { nodes }]) => [id, { nodes, links: '' }] as const);
  return { ...design, lists: Object.fromEntries(lists) };
}
