/**
 * From the design to the machine that all models read. Nothing is unrolled: places are counted by class, networks are
 * indexed descriptions, exceptions are edits of them, so a million cards cost what their distinct kinds cost.
 */
import type { Catalogue, Part, PartRef, Source } from '../catalogue/part.ts';
import type { Design, Medium } from '../design/design.ts';
import { limits } from '../design/limits.ts';
import { placeChanges } from '../design/tree-placed.ts';
import type { Machine, Place } from '../machine/machine.ts';
import { holdTree } from './hold-sites.ts';
import { jobsOf } from './jobs.ts';
import { netFabric } from './net-fabric.ts';
import { placesOf } from './places.ts';
import { collectProblems, type Problems } from './problems.ts';
import { roleReader } from './roles.ts';
import { suppliesOf } from './supplies/supplies.ts';

export function expand(design: Design, catalogue: Catalogue): Machine {
  const problems = collectProblems();
  const partOf = (ref: PartRef): Part | undefined => catalogue.part(ref) ?? ownPart(design, ref);

  const tree = holdTree(design, problems);
  const { places, exceptions, found, cut } = placesOf(design, tree.top, placeChanges(design).all);
  if (cut) problems.add('expand.too-many', [], {});
  noteLost(design, found, problems);
  noteCabinets(places, partOf, problems);

  const roleOf = roleReader(tree, partOf);
  const scene = { design, tree, roleOf, partOf, exceptions, problems };
  const fabrics = Object.entries(design.nets)
    .filter(([, net]) => net.wires.length > 0)
    .map(([id, net]) => netFabric(scene, id, net));

  const refs = partRefs(design, places);
  const parts: Record<PartRef, Part> = {};
  for (const ref of refs) {
    const part = partOf(ref);
    if (part) parts[ref] = part;
  }
  const jobs = jobsOf(design, places, problems);
  return {
    name: design.name,
    places,
    fabrics,
    supplies: suppliesOf(design, places, partOf, problems),
    ...(jobs && { jobs }),
    parts,
    unknownParts: refs.filter((ref) => parts[ref] === undefined),
    sources: sourcesOf(Object.values(parts), catalogue),
    problems: problems.list(),
  };
}

/** The document bounds cabinets that are blocks; those that are only a part are known here. */
function noteCabinets(places: readonly Place[], partOf: (ref: PartRef) => Part | undefined, problems: Problems): void {
  const counts = new Map<string, number>();
  const visit = ({ hold, shape, part, count, inside }: Place): void => {
    const isCabinet = shape === 'cabinet' || (part !== undefined && partOf(part)?.kind === 'cabinet');
    if (isCabinet) counts.set(hold, (counts.get(hold) ?? 0) + count);
    else inside.forEach(visit);
  };
  places.forEach(visit);
  const cabinets = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (cabinets <= limits.standing) return;
  problems.add('expand.cabinets-too-many', [...counts.keys()], { cabinets, most: limits.standing });
}

function ownPart({ parts }: Design, ref: PartRef): Part | undefined {
  return parts && Object.hasOwn(parts, ref) ? parts[ref] : undefined;
}

/** Changes of places that name nothing that is there. */
function noteLost(design: Design, found: ReadonlySet<number>, problems: Problems): void {
  design.changes?.forEach((change, index) => {
    if ('at' in change && !('move' in change) && !('label' in change) && !found.has(index))
      problems.add('expand.change-lost', [change.at]);
  });
}

/** Every part of the machine: of places, cables and supplies. */
function partRefs(design: Design, places: readonly Place[]): readonly PartRef[] {
  const refs = new Set<PartRef>();
  const visit = (place: Place): void => {
    if (place.part !== undefined) refs.add(place.part);
    place.inside.forEach(visit);
  };
  places.forEach(visit);
  for (const net of Object.values(design.nets)) {
    for (const medium of [net.medium, ...net.wires.map((wire) => wire.medium)]) addMedium(medium, refs);
  }
  for (const change of design.changes ?? []) if ('medium' in change) addMedium(change.medium, refs);
  for (const { part } of design.supply ?? []) if (part !== undefined) refs.add(part);
  return [...refs];
}

function addMedium(medium: Medium | undefined, refs: Set<PartRef>): void {
  if (typeof medium === 'object') {
    addMedium(medium.then, refs);
    addMedium(medium.else, refs);
  } else if (medium?.includes('/')) refs.add(medium);
}

function sourcesOf(parts: readonly Part[], catalogue: Catalogue): Readonly<Record<string, Source>> {
  const sources: Record<string, Source> = {};
  for (const part of parts) {
    for (const figure of Object.values(part.figures)) {
      for (const id of figure.source) {
        const source = sources[id] ?? catalogue.source(id);
        if (source) sources[id] = source;
      }
    }
  }
  return sources;
}
