/** A fabric as the file tells it, before both ends of its links are put together. */
export interface FoundNode {
  readonly kind: 'switch' | 'adapter' | 'router';
  /** "S-0008f10400410015" */
  readonly guid: string;
  description: string;
  systemGuid?: string;
  /** 0: only named as the far end of a link. */
  line: number;
}

/** One port and what it is joined to, as one end says it. */
export interface FoundPort {
  readonly node: string;
  readonly port: number;
  readonly peer: string;
  readonly peerPort: number;
  readonly peerDescription: string;
  /** bit/s; undefined when it is not said. */
  readonly rate: number | undefined;
  readonly line: number;
}

export interface FoundFabric {
  readonly nodes: Map<string, FoundNode>;
  readonly ports: FoundPort[];
}

/** What the file calls it, with the GUID that makes it one of a kind. */
export function nodeName({ description, guid }: FoundNode): string {
  return description === '' ? guid : `${description.slice(0, 120)} [${guid}]`;
}
