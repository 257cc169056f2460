/** Keeps the built page for use without a network, once the figures are on screen and nothing else is fetched. */
const settleMs = 4_000;

export function keepForOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = () => {
    // A browser that keeps nothing for us shows the page all the same.
    navigator.serviceWorker.register(new URL('service-worker.js', document.baseURI)).catch(() => {});
  };
  window.addEventListener('load', () => setTimeout(register, settleMs), { once: true });
}
