/** F6 walks the regions of the frame in reading order. */

/** After the frame: the view may just have come, and what closes gives the focus back first. */
export function focusDrawing(): void {
  requestAnimationFrame(() => {
    const region = document.querySelector<HTMLElement>('[data-region="canvas"]');
    const inside = region?.querySelector<HTMLElement>('[data-region-focus]');
    (inside ?? region)?.focus({ preventScroll: true });
  });
}

/** Every region carries `data-region`; the order is that of the page. */
export function focusRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) => region.offsetParent);
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const start = at < 0 && step < 0 ? 0 : at;
  const next = regions[(start + step + regions.length) % regions.length];
  if (!next) return;
  const inside = next.querySelector<HTMLElement>(
    '[data-region-focus], button:not(:disabled):not([tabindex="-1"]), input, [tabindex="0"]',
  );
  (inside ?? next).focus();
}
