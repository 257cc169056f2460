/** How a key is written on this machine: Ctrl is Cmd on a Mac. */
export const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

const macSigns: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' };

const shortSigns: Readonly<Record<string, string>> = { Delete: 'Del', '-': '−' };

export function keyLabel(keys: string, mac = isMac): string {
  const caps = keys === '+' ? [keys] : keys.split('+');
  return mac ? caps.map((cap) => macSigns[cap] ?? cap).join('') : caps.map((cap) => shortSigns[cap] ?? cap).join(' ');
}
