/** What the studio needs of the browser's page, so that tests can give it another one. */
export interface Page {
  /** Milliseconds since 1970. */
  now(): number;
  newId(): string;
  /** '#p1.…' or ''. */
  fragment(): string;
  clearFragment(): void;
  onFragment(listener: () => void): () => void;
  /** The address without its fragment. */
  address(): string;
  /** `type` is a media type, default JSON. */
  download(name: string, text: string, type?: string): void;
  readSetting(name: string): string | null;
  writeSetting(name: string, value: string): void;
  /** True when this tab showed the design before and was reloaded: then nothing needs recovering. */
  wasReloaded(id: string): boolean;
  /** Remembers for `wasReloaded`, at the last moment, what this tab shows. */
  onLeave(shown: () => string): () => void;
  /** While true the browser asks before the page is left: something of the user's is kept nowhere yet. */
  holdBack(isAtRisk: boolean): void;
}
