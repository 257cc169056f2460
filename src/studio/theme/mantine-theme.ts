/** Mantine in our clothes: its sizes from `tokens.json`, its colours from our CSS variables. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { tokens } from './tokens.ts';

const act = Array.from({ length: 10 }, () => 'var(--act)') as unknown as MantineColorsTuple;
const px = (value: number) => `${value}px`;
const { type, space } = tokens;

export const mantineTheme = createTheme({
  colors: { act },
  primaryColor: 'act',
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-mono)',
  defaultRadius: tokens.radius.control,
  fontSizes: {
    xs: px(type.caption.size),
    sm: px(type['body-s'].size),
    md: px(type.body.size),
    lg: px(type['title-s'].size),
    xl: px(type.title.size),
  },
  spacing: { xs: px(space[2]), sm: px(space[3]), md: px(space[4]), lg: px(space[5]), xl: px(space[6]) },
  shadows: { md: 'var(--elevation-2)', xl: 'var(--elevation-3)' },
  focusRing: 'auto',
  respectReducedMotion: true,
});

const ours = {
  '--mantine-color-body': 'var(--raised)',
  '--mantine-color-text': 'var(--ink1)',
  '--mantine-color-dimmed': 'var(--ink3)',
  '--mantine-color-placeholder': 'var(--ink3)',
  '--mantine-color-default-border': 'var(--hair)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-primary-color-filled': 'var(--act)',
};

export const mantineVariables: CSSVariablesResolver = () => ({ variables: ours, light: ours, dark: ours });
