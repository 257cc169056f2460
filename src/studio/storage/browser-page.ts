/** The real page: address bar, downloads, settings of this device. */
import type { Page } from './page.ts';

const leftKey = 'podwright.left';

/** Browsers ask in words of their own. */
const ask = (event: BeforeUnloadEvent): void => {
  event.preventDefault();
  // Older ones look at this only.
  event.returnValue = true;
};

export function createBrowserPage(): Page {
  return {
    now: () => Date.now(),
    newId,
    fragment: () => window.location.hash,
    clearFragment: () => window.history.replaceState(null, '', addressWithoutFragment()),
    onFragment(listener) {
      window.addEventListener('hashchange', listener);
      return () => window.removeEventListener('hashchange', listener);
    },
    address: addressWithoutFragment,
    download(name, text, type = 'application/json') {
      const url = URL.createObjectURL(new Blob([text], { type }));
      const anchor = document.createElement('a');
      anchor.href = url;
      anchor.download = name;
      anchor.click();
      // The browser reads the address after the click has returned.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
    readSetting: (name) => allowed(() => window.localStorage.getItem(`podwright.${name}`)) ?? null,
    writeSetting: (name, value) => void allowed(() => window.localStorage.setItem(`podwright.${name}`, value)),
    wasReloaded: (id) =>
      allowed(() => {
        const left = window.sessionStorage.getItem(leftKey);
        window.sessionStorage.removeItem(leftKey);
        return left === id;
      }) ?? false,
    onLeave(shown) {
      const remember = () => allowed(() => window.sessionStorage.setItem(leftKey, shown()));
      window.addEventListener('pagehide', remember);
      return () => window.removeEventListener('pagehide', remember);
    },
    // Only while needed: a page that listens cannot be kept by the browser for the way back.
    holdBack(isAtRisk) {
      if (isAtRisk) window.addEventListener('beforeunload', ask);
      else window.removeEventListener('beforeunload', ask);
    },
  };
}

function addressWithoutFragment(): string {
  return window.location.href.split('#')[0] ?? '';
}

/** `randomUUID` exists only on secure origins. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Browsers may refuse storage altogether; the studio works without. */
function allowed<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
