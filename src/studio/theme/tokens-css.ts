/**
 * CSS variables made from `tokens.json`, so that no value is written twice: `--ink1`, `--rail-0`, `--ember-6`,
 * `--failure-lost`, `--space-3`, `--radius-control`, `--size-topbar`, `--elevation-2`, `--motion-quick`, and the whole
 * `font` shorthand of each text size, `--text-body`.
 */
import { type ThemeName, tokens } from './tokens.ts';

type Declarations = readonly (readonly [name: string, value: string])[];

export function tokensCss(): string {
  const shared = block([...fonts(), ...texts(), ...lengths(), ...motions()]);
  const [light, dark] = [block(colors('light')), block(colors('dark'))];
  return [
    `:root{${shared}${light}color-scheme:light}`,
    `:root[data-theme=dark]{${dark}color-scheme:dark}`,
    `@media print{:root,:root[data-theme=dark]{${light}color-scheme:light}}`,
    `@media (prefers-reduced-motion:reduce){:root{${block(stillMotions())}}}`,
  ].join('\n');
}

function block(declarations: Declarations): string {
  return declarations.map(([name, value]) => `--${name}:${value};`).join('');
}

function colors(theme: ThemeName): Declarations {
  const { rails, ember, tide, versus, failure } = tokens.data;
  const ramp = (name: string, steps: readonly string[]): Declarations =>
    steps.map((step, index) => [`${name}-${index}`, step]);
  return [
    ...Object.entries(tokens.color[theme]),
    ...ramp('rail', rails[theme]),
    ...ramp('ember', ember[theme]),
    ...ramp('tide', tide[theme]),
    ...ramp('versus', versus[theme]),
    ...(['lost', 'slowed', 'exposed', 'untouched', 'dark'] as const).map(
      (state) => [`failure-${state}`, failure[state][theme]] as const,
    ),
    ...(['1', '2', '3'] as const).map((level) => [`elevation-${level}`, tokens.elevation[level][theme]] as const),
  ];
}

function fonts(): Declarations {
  return Object.entries(tokens.font).map(([name, font]) => [
    `font-${name}`,
    font.$value.map((face) => (/[\s]/.test(face) ? `"${face}"` : face)).join(','),
  ]);
}

function texts(): Declarations {
  return Object.entries(tokens.type).map(([name, { size, line, weight }]) => [
    `text-${name}`,
    `${weight} ${size}px/${line}px var(--font-ui)`,
  ]);
}

function lengths(): Declarations {
  const group = (name: string, values: Readonly<Record<string, number>>): Declarations =>
    Object.entries(values).map(([key, value]) => [`${name}-${key}`, `${value}px`]);
  return [...group('space', tokens.space), ...group('radius', tokens.radius), ...group('size', tokens.size)];
}

function motions(): Declarations {
  const { quick, standard, travel, progress } = tokens.motion;
  return Object.entries({ quick, standard, travel, progress }).map(([name, { ms, ease }]) => [
    `motion-${name}`,
    `${ms}ms ${ease}`,
  ]);
}

function stillMotions(): Declarations {
  const { ms } = tokens.motion.reduced;
  return ['quick', 'standard', 'travel'].map((name) => [`motion-${name}`, `${ms}ms`]);
}
