/** Placeholder while the dialogue is built. */
export function CatalogueDialog(_: { readonly start: 'browse' | 'unknowns'; readonly onClose: () => void }) {
  return null;
}
