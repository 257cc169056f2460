/** Rules of what the document refers to. */
import type { Catalogue } from '../../catalogue/part.ts';
import type { Machine, Place } from '../../machine/machine.ts';
import type { Operation, UnreadField } from '../../machine/supplies/operation.ts';
import type { Supply } from '../../machine/supplies/supplies.ts';
import type { Finding } from '../../report/report.ts';
import { climates } from '../../solvers/climate/climate-summary.ts';
import { sitePresets } from '../../solvers/climate/site-presets.ts';
import { plants } from '../../solvers/cooling/plants.ts';
import { siteRates } from '../../solvers/reliability/job-interruptions.ts';
import type { Dimension } from '../../units/unit-table.ts';

const mostPlaces = 20;

export function documentRules(machine: Machine, catalogue: Catalogue): readonly Finding[] {
  return [...brokenReferences(machine), ...revisedParts(machine, catalogue), ...unreadFields(machine)];
}

/** document.reference-broken: parts that no catalogue knows. */
function brokenReferences(machine: Machine): readonly Finding[] {
  return machine.unknownParts.map((part) => ({
    code: 'document.reference-broken',
    severity: 'warning',
    where: addressesOf(machine.places, part).slice(0, mostPlaces),
    params: { part },
    arithmetic: part,
    fix: { key: 'fix.document.reference-broken' },
  }));
}

function addressesOf(places: readonly Place[], part: string): readonly string[] {
  return places.flatMap((place) => [
    ...(place.part === part ? [place.address] : []),
    ...addressesOf(place.inside, part),
  ]);
}

/** data.part-revised: parts are append-only, so a correction is a higher revision. */
function revisedParts(machine: Machine, catalogue: Catalogue): readonly Finding[] {
  const newest = newestRevisions(catalogue);
  return Object.keys(machine.parts).flatMap((ref): readonly Finding[] => {
    const [base = '', revision = ''] = ref.split('@');
    const latest = newest.get(base) ?? 0;
    if (latest <= Number(revision)) return [];
    return [
      {
        code: 'data.part-revised',
        severity: 'info',
        where: addressesOf(machine.places, ref).slice(0, mostPlaces),
        params: { part: ref, latest: `${base}@${latest}` },
        arithmetic: `@${revision} → @${latest}`,
        fix: { key: 'fix.data.part-revised' },
      },
    ];
  });
}

const revisions = new WeakMap<Catalogue, ReadonlyMap<string, number>>();

function newestRevisions(catalogue: Catalogue): ReadonlyMap<string, number> {
  const known = revisions.get(catalogue);
  if (known) return known;
  const newest = new Map<string, number>();
  for (const ref of catalogue.refs()) {
    const [base = '', revision = ''] = ref.split('@');
    newest.set(base, Math.max(newest.get(base) ?? 0, Number(revision)));
  }
  revisions.set(catalogue, newest);
  return newest;
}

/** document.field-unread: what the document says of its place and cannot be read enters no figure, and is told. */
function unreadFields({ supplies: { list, operation } }: Machine): readonly Finding[] {
  return [...operation.unread, ...unknownNames(operation), ...unusableSettings(list)].map(({ field, text }) => ({
    code: 'document.field-unread',
    severity: 'warning',
    where: [],
    params: { field, text },
    arithmetic: `${field}: ${text}`,
    fix: { key: 'fix.document.field-unread' },
  }));
}

/** Names of climates, plants and sites that we do not know. */
function unknownNames({ climate, failureSite, plant }: Operation): readonly UnreadField[] {
  const isKnown = (name: string | undefined, ...tables: readonly object[]) =>
    name === undefined || tables.some((table) => Object.hasOwn(table, name));
  return [
    ...(isKnown(climate, climates) ? [] : [{ field: 'facility.climate', text: `${climate}` }]),
    ...(isKnown(plant, sitePresets, plants) ? [] : [{ field: 'facility.plant', text: `${plant}` }]),
    ...(isKnown(failureSite, siteRates) ? [] : [{ field: 'facility.failures', text: `${failureSite}` }]),
  ];
}

/** What a supply may set, and the dimension that it must have. */
const settings: Readonly<Record<string, Dimension>> = {
  ratedPower: 'power',
  volts: 'voltage',
  amps: 'current',
  efficiency: 'ratio',
  continuousShare: 'ratio',
  ratedHeat: 'power',
  approach: 'temperature-difference',
  rise: 'temperature-difference',
  supplyMax: 'temperature',
  volume: 'volume',
};

/** Shares that must be above nothing, and not more than all. */
const shares: ReadonlySet<string> = new Set(['efficiency', 'continuousShare']);

function unusableSettings(list: readonly Supply[]): readonly UnreadField[] {
  return list.flatMap(({ id, set }) =>
    Object.entries(set).flatMap(([field, { dimension, text, value }]): readonly UnreadField[] => {
      const isUsable =
        (settings[field] ?? dimension) === dimension && (!shares.has(field) || (value > 0 && value <= 1));
      return isUsable ? [] : [{ field: `${id}.set.${field}`, text }];
    }),
  );
}
