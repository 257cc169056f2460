/**
 * Reads what the document says of the place and of running the machine. Fields are free-form, so each is read here
 * once; what cannot be read is named and enters nothing.
 */
import type { Design } from '../../design/design.ts';
import type { Checkpoint, Operation, PriceLine, Typed, UnreadField } from '../../machine/supplies/operation.ts';
import { parseQuantity } from '../../units/quantity.ts';
import type { Dimension } from '../../units/unit-table.ts';

type Fields = Readonly<Record<string, unknown>>;

export function operationOf(design: Design): Operation {
  const unread: UnreadField[] = [];
  const reader = readerOf('facility', design.facility ?? {}, unread);
  const intent = design.intent ?? {};
  const job = firstCheckpoint(design);
  const stops = design.jobs?.find((one) => typeof one.stopsPerDay === 'number')?.stopsPerDay;
  const building = intent.existingHall === true ? existingHall : reader.perUnit('building', 'W');
  const redundancy = redundancies.find((one) => one === intent.redundancy);
  return {
    ...optional('climate', reader.word('climate')),
    ...optional('plant', reader.word('plant')),
    ...optional('waterC', reader.quantity('water', 'temperature')),
    ...optional('airPerCabinetW', reader.quantity('airPerCabinet', 'power')),
    ...optional('floorPa', reader.quantity('floor', 'pressure')),
    ...optional('capW', reader.quantity('cap', 'power')),
    ...optional('swingLimitW', reader.quantity('swingLimit', 'power')),
    ...optional('swingPeriodS', reader.quantity('swingPeriod', 'time')),
    ...optional('swingStorageJ', reader.quantity('swingStorage', 'energy')),
    ...optional('coolingRestartS', reader.quantity('coolingRestart', 'time')),
    ...optional('usdPerKWh', reader.perUnit('elecPrice', 'kWh')),
    ...optional('discount', reader.quantity('discount', 'ratio', 1)),
    ...optional('years', years(reader)),
    ...optional('buildingUsdPerW', building),
    ...optional('spaceUsdPerYear', reader.perUnit('spacePrice', 'yr')),
    ...optional('utilisation', reader.quantity('utilisation', 'ratio', 1)),
    ...optional('failureSite', reader.word('failures')),
    ...optional('stopsPer1000NodeDays', reader.plain('stopsPer1000NodeDays')),
    ...optional('repairS', reader.quantity('repair', 'time')),
    ...optional('spareNodes', reader.plain('spareNodes')),
    ...optional('checkpoint', job),
    ...(typeof stops === 'number' && { jobStopsPerDay: stops }),
    prices: pricesOf(design.prices ?? {}, unread),
    ...optional('redundancy', redundancy),
    unread,
  };
}

const redundancies = ['none', 'N', 'N+1', '2N'] as const;
const existingHall: Typed = { field: 'intent.existingHall', text: '0 USD/W', value: 0 };

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });
}

/** Energy prices reach the models in USD for each kWh, as they are quoted. */
type PerUnit = 'kWh' | 'W' | 'yr';

function readerOf(record: string, fields: Fields, unread: UnreadField[]) {
  const refuse = (name: string): undefined => {
    unread.push({ field: `${record}.${name}`, text: String(fields[name]).slice(0, 60) });
    return undefined;
  };
  const own = (name: string): unknown => (Object.hasOwn(fields, name) ? fields[name] : undefined);
  return {
    word(name: string): string | undefined {
      const value = own(name);
      if (value === undefined) return undefined;
      return typeof value === 'string' ? value : refuse(name);
    },
    quantity(name: string, dimension: Dimension, most = Number.POSITIVE_INFINITY): Typed | undefined {
      const text = own(name);
      if (text === undefined) return undefined;
      const read = parseQuantity(text, dimension);
      if (!read.ok || read.value.value > most) return refuse(name);
      return { field: `${record}.${name}`, text: String(text), value: read.value.value };
    },
    plain(name: string): Typed | undefined {
      const value = own(name);
      if (value === undefined) return undefined;
      if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || value > 1e9) return refuse(name);
      return { field: `${record}.${name}`, text: String(value), value };
    },
    /** "0.085 USD/kWh", "11.7 USD/W". */
    perUnit(name: string, unit: PerUnit): Typed | undefined {
      const text = own(name);
      if (text === undefined) return undefined;
      const price = typeof text === 'string' ? /^(.*\S)\s*\/\s*(kWh|MWh|W|MW|yr)$/.exec(text.trim()) : null;
      const money = price ? parseQuantity(price[1], 'money') : undefined;
      const scale = price ? scales[unit][price[2] as string] : undefined;
      if (!money?.ok || scale === undefined) return refuse(name);
      return { field: `${record}.${name}`, text: text as string, value: money.value.value / scale };
    },
  };
}

const scales: Readonly<Record<PerUnit, Readonly<Record<string, number>>>> = {
  kWh: { kWh: 1, MWh: 1000 },
  W: { W: 1, MW: 1e6 },
  yr: { yr: 1 },
};

/** A count of years, or a time. */
function years(reader: ReturnType<typeof readerOf>): Typed | undefined {
  const secondsPerYear = 8766 * 3600;
  const time = reader.quantity('years', 'time');
  return time && { ...time, value: time.value / secondsPerYear };
}

function firstCheckpoint(design: Design): Checkpoint | undefined {
  for (const job of design.jobs ?? []) {
    const plan = job.checkpoint as Fields | undefined;
    if (!plan) continue;
    const seconds = (field: string) => {
      const read = parseQuantity(plan[field], 'time');
      return read.ok ? read.value.value : undefined;
    };
    const [writeS, restartS, intervalS] = [seconds('write'), seconds('restart'), seconds('interval')];
    if (writeS === undefined || restartS === undefined) continue;
    return { job: String(job.id), writeS, restartS, ...optional('intervalS', intervalS) };
  }
  return undefined;
}

/**
 * `prices`: { lines: [{ part, low?, mode, high?, date?, source? }], rates: { CNY: 7.2 } }, amounts as "28000 USD" or in
 * a currency of which `rates` says how many make a dollar.
 */
function pricesOf(book: Fields, unread: UnreadField[]): readonly PriceLine[] {
  const lines = Array.isArray(book.lines) ? (book.lines as readonly Fields[]) : [];
  const rates = (typeof book.rates === 'object' && book.rates !== null ? book.rates : {}) as Fields;
  const found: PriceLine[] = [];
  for (const [place, line] of lines.entries()) {
    const price = typeof line === 'object' && line !== null ? lineOf(line, rates) : undefined;
    if (price) found.push(price);
    else unread.push({ field: `prices.lines[${place + 1}]`, text: JSON.stringify(line).slice(0, 60) });
  }
  return found;
}

function lineOf(line: Fields, rates: Fields): PriceLine | undefined {
  const {
    part,
    date,
    source,
    mode: text,
  } = line as { part?: unknown; date?: unknown; source?: unknown; mode?: unknown };
  const mode = usd(text, rates);
  if (typeof part !== 'string' || mode === undefined) return undefined;
  const low = line.low === undefined ? mode : usd(line.low, rates);
  const high = line.high === undefined ? mode : usd(line.high, rates);
  if (low === undefined || high === undefined || low > mode || mode > high) return undefined;
  return {
    of: part,
    low,
    mode,
    high,
    text: String(text),
    basis: 'user',
    source: typeof source === 'string' ? source : '',
    ...(typeof date === 'string' && { date }),
  };
}

function usd(text: unknown, rates: Fields): number | undefined {
  const plain = parseQuantity(text, 'money');
  if (plain.ok) return plain.value.value;
  const foreign = typeof text === 'string' ? /^(.*\S)\s+([A-Z]{3})$/.exec(text.trim()) : null;
  const rate = foreign ? rates[foreign[2] as string] : undefined;
  if (!foreign || typeof rate !== 'number' || !(rate > 0) || !Number.isFinite(rate)) return undefined;
  const amount = parseQuantity(`${foreign[1]} USD`, 'money');
  return amount.ok ? amount.value.value / rate : undefined;
}
