/** A page without a browser: its address bar, its settings, what it downloaded. */
import type { Page } from '../../../src/studio/storage/page.ts';

export interface MemoryPage extends Page {
  readonly downloads: readonly { readonly name: string; readonly text: string }[];
  readonly settings: Readonly<Record<string, string>>;
  /** As if the user had typed it into the address bar. */
  goTo(fragment: string): void;
  /** Closes or reloads the tab: the page hears it. */
  leave(): void;
  /** Whether the browser would ask before the tab closes. */
  readonly asksBeforeLeaving: () => boolean;
}

export interface PageOptions {
  readonly fragment?: string;
  readonly settings?: Record<string, string>;
  /** What this tab remembers of the page before a reload. */
  readonly tabMemory?: { left?: string };
}

let ids = 0;

export function createMemoryPage({ fragment = '', settings = {}, tabMemory = {} }: PageOptions = {}): MemoryPage {
  let shown = fragment;
  let time = 1_000;
  const downloads: { name: string; text: string }[] = [];
  const listeners = new Set<() => void>();
  let asks = false;
  const leavers = new Set<() => void>();
  return {
    now: () => time++,
    newId: () => `id${++ids}`,
    fragment: () => shown,
    clearFragment: () => {
      shown = '';
    },
    onFragment(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    address: () => 'https://studio.test/',
    download: (name, text) => downloads.push({ name, text }),
    readSetting: (name) => settings[name] ?? null,
    writeSetting: (name, value) => {
      settings[name] = value;
    },
    wasReloaded: (id) => {
      const { left } = tabMemory;
      delete tabMemory.left;
      return left === id;
    },
    onLeave(shownId) {
      const remember = () => {
        tabMemory.left = shownId();
      };
      leavers.add(remember);
      return () => leavers.delete(remember);
    },
    holdBack(isAtRisk) {
      asks = isAtRisk;
    },
    asksBeforeLeaving: () => asks,
    downloads,
    settings,
    goTo(next) {
      shown = next;
      for (const listener of listeners) listener();
    },
    leave() {
      for (const leaver of leavers) leaver();
    },
  };
}
