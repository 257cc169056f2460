/**
 * Notices an engine that hangs: it answers a ping between two slices of work, so silence means that it is stuck.
 * A silence counts only while this page was awake itself; after a sleep or a throttled timer it begins anew.
 */

export interface WatchdogTools {
  /** Milliseconds, rising. */
  now(): number;
  setTimer(run: () => void, ms: number): () => void;
  ping(): Promise<void>;
  /** How long a silence may last now, in milliseconds. */
  patience(): number;
  onSilence(milliseconds: number): void;
}

export interface Watchdog {
  /** Watches until `rest`; calling it again changes nothing. */
  watch(): void;
  rest(): void;
}

const lookEveryMs = 250;
/** A look that comes later than this says more about the page than about the engine. */
const sleptMs = 1_500;

export function createWatchdog(tools: WatchdogTools): Watchdog {
  let stopTimer: (() => void) | null = null;
  let lastSign = 0;
  let lastLook = 0;
  let asked = false;

  function ask(): void {
    if (asked) return;
    asked = true;
    tools.ping().then(
      () => {
        asked = false;
        lastSign = tools.now();
      },
      () => {
        asked = false;
      },
    );
  }

  function look(): void {
    const now = tools.now();
    if (now - lastLook > sleptMs) lastSign = now;
    lastLook = now;
    const silence = now - lastSign;
    if (silence > tools.patience()) {
      stopTimer = null;
      tools.onSilence(silence);
      return;
    }
    ask();
    stopTimer = tools.setTimer(look, lookEveryMs);
  }

  return {
    watch() {
      if (stopTimer) return;
      lastSign = tools.now();
      lastLook = lastSign;
      asked = false;
      stopTimer = tools.setTimer(look, lookEveryMs);
    },
    rest() {
      stopTimer?.();
      stopTimer = null;
    },
  };
}
