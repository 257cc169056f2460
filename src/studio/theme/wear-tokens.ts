/** Puts the CSS variables of `tokens.json` on the page, before anything is drawn. */
import { tokensCss } from './tokens-css.ts';

export function wearTokens(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokensCss());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
