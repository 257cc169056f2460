/** The values of `tokens.json`, typed. The page reads them as CSS variables, painters and three read them from here. */
import tokens from './tokens.json';

export type ThemeName = 'light' | 'dark';
export type ColorName = keyof typeof tokens.color.light;
export type RampName = 'ember' | 'tide' | 'versus' | 'rails';
export type FailureState = 'lost' | 'slowed' | 'exposed' | 'untouched' | 'dark';

export { tokens };

/** A colour of the theme as `#rrggbb`. */
export function colorOf(theme: ThemeName, name: ColorName): string {
  return tokens.color[theme][name];
}

/** The steps of a ramp, or the eight rail colours, of a theme. */
export function rampOf(theme: ThemeName, ramp: RampName): readonly string[] {
  return tokens.data[ramp][theme];
}

/** Fill of a failure state; its mark and pattern go with it. */
export function failureColorOf(theme: ThemeName, state: FailureState): string {
  return tokens.data.failure[state][theme];
}
