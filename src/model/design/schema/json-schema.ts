/** The JSON Schema of the design file, with a sentence for every field. Apart from the door, so that no page loads it. */
import * as z from 'zod/mini';
import { changeSchema, rowPlaceSchema } from './change.ts';
import { documentSchema, linkListSchema, madeSchema } from './document.ts';
import { fieldTexts, type KindName, kindTexts } from './field-texts.ts';
import { freeRecord } from './free-form.ts';
import { blockSchema, holdSchema, numberingSchema } from './hold.ts';
import { checkpointSchema, jobSchema } from './job.ts';
import { dealtLinksSchema, mediumSchema, netSchema, patternSchema, splitMediumSchema, wireSchema } from './net.ts';
import { recordBounds } from './number.ts';
import { partFigureSchema, partSchema } from './part.ts';
import { rowSchema, siteSchema, supplySchema } from './site.ts';
import { address, name, netId, note, partRef, quantity, wireRef } from './text.ts';

const kinds: Readonly<Record<KindName, z.core.$ZodType>> = {
  Name: name,
  Note: note,
  Quantity: quantity,
  Address: address,
  PartRef: partRef,
  NetId: netId,
  WireRef: wireRef,
  Free: freeRecord,
  Block: blockSchema,
  Hold: holdSchema,
  Numbering: numberingSchema,
  Net: netSchema,
  Wire: wireSchema,
  DealtLinks: dealtLinksSchema,
  Pattern: patternSchema,
  Medium: mediumSchema,
  SplitMedium: splitMediumSchema,
  Supply: supplySchema,
  Site: siteSchema,
  Row: rowSchema,
  Job: jobSchema,
  Checkpoint: checkpointSchema,
  Made: madeSchema,
  LinkList: linkListSchema,
  Change: changeSchema,
  RowPlace: rowPlaceSchema,
  Part: partSchema,
  PartFigure: partFigureSchema,
};

interface Node {
  properties?: Record<string, Node>;
  anyOf?: Node[];
  $defs?: Record<string, Node>;
  description?: string;
}

export function jsonSchema(): object {
  const registry = z.registry<{ id: string; description: string }>();
  for (const [id, schema] of Object.entries(kinds)) {
    registry.add(schema, { id, description: kindTexts[id as KindName] });
  }
  const schema = z.toJSONSchema(documentSchema, {
    metadata: registry,
    target: 'draft-2020-12',
    override: refine,
  }) as Node;
  annotate(schema, fieldTexts.Design);
  for (const [id, texts] of Object.entries(fieldTexts)) {
    const kind = schema.$defs?.[id];
    if (kind) annotate(kind, texts);
  }
  const { $defs, ...rest } = schema;
  return {
    title: 'Podwright design, podwright/1',
    description: 'An AI supernode: what is in which box, how it is wired, where it stands. Indices count from 1.',
    ...rest,
    $defs,
  };
}

/** A sentence for each field; for a choice of kinds, in each kind that has the field. */
function annotate(node: Node, texts: Readonly<Record<string, string>>): void {
  for (const variant of node.anyOf ?? []) annotate(variant, texts);
  for (const [field, property] of Object.entries(node.properties ?? {})) {
    const text = texts[field];
    if (text !== undefined) property.description = text;
  }
}

interface Written {
  readonly zodSchema: z.core.$ZodType;
  readonly jsonSchema: z.core.JSONSchema.BaseSchema;
}

/**
 * Many readers of JSON Schema know no Unicode classes. A range that holds all other scripts' letters is a little wider
 * than what `parseDesign` accepts, and understood everywhere.
 */
function refine({ zodSchema, jsonSchema: written }: Written): void {
  const most = recordBounds.get(zodSchema);
  if (most !== undefined) written.maxProperties = most;
  if (typeof written.pattern !== 'string') return;
  written.pattern = written.pattern.replaceAll('\\p{L}', 'A-Za-z\\u0080-\\uffff').replaceAll('\\p{N}', '0-9');
}
