/** GUIDs of InfiniBand nodes: those an imported node came with, else made from its number, locally administered. */

/** "p0001 HCA-1 [H-506b4b0300cc02a6]": what an imported node was called, and its GUID. */
const imported = /^(.*?)\s*\[([SHR])-([0-9a-fA-F]{16})\]$/;

export interface InfinibandName {
  /** Sixteen hexadecimal digits. */
  readonly guid: string;
  readonly description: string;
}

/** 0x02 in the first byte: locally administered (IEEE EUI-64 guidelines), so it meets no maker's GUID. */
const own = 0x0250_6f64n << 32n;

export function infinibandNames(names: readonly string[]): readonly InfinibandName[] {
  const taken = new Set<string>();
  const found = names.map((name): InfinibandName | undefined => {
    const match = imported.exec(name) ?? /^()([SHR])-([0-9a-fA-F]{16})$/.exec(name);
    const guid = match?.[3]?.toLowerCase();
    if (guid === undefined || taken.has(guid)) return undefined;
    taken.add(guid);
    return { guid, description: match?.[1] ?? '' };
  });
  let next = 0;
  return names.map((name, place) => {
    const known = found[place];
    if (known) return known;
    let guid = '';
    do guid = (own + BigInt(++next << 8)).toString(16).padStart(16, '0');
    while (taken.has(guid));
    taken.add(guid);
    return { guid, description: name };
  });
}
