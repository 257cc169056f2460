/** Exceptions, addressed by path; the field that says what happens tells them apart. */
import * as z from 'zod/mini';
import { limits } from '../limits.ts';
import { mediumSchema } from './net.ts';
import { count, degrees, metres, oneOf, recordOf, whole } from './number.ts';
import { address, label, name, netId, note, partRef, quantity, rowId, wireRef } from './text.ts';

const words = { note: z.optional(note), by: z.optional(name) };
const links = whole(0, limits.links);

export const rowPlaceSchema = z.strictObject({ row: rowId, place: count });

export const changeSchema = oneOf({
  off: z.strictObject({ at: address, off: z.literal(true), ...words }),
  block: z.strictObject({ at: address, block: name, ...words }),
  part: z.strictObject({ at: address, part: partRef, ...words }),
  hold: z.strictObject({ at: address, hold: recordOf(name, count, limits.holds), ...words }),
  label: z.strictObject({ at: address, label, ...words }),
  wire: z.strictObject({
    wire: wireRef,
    under: address,
    rate: z.optional(quantity),
    links: z.optional(links),
    ...words,
  }),
  cut: z.strictObject({ cut: wireRef, from: address, to: address, links: z.optional(links), ...words }),
  join: z.strictObject({
    join: z.tuple([address, address]),
    net: netId,
    links,
    medium: z.optional(mediumSchema),
    ...words,
  }),
  cable: z.strictObject({
    cable: wireRef,
    from: address,
    to: address,
    length: z.optional(quantity),
    medium: z.optional(mediumSchema),
    ...words,
  }),
  move: z.strictObject({
    at: address,
    move: z.union([rowPlaceSchema, z.tuple([metres, metres]), z.tuple([metres, metres, degrees])]),
    ...words,
  }),
});
