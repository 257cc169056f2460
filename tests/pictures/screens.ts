/** The screens of the studio, one row each: what is opened, how it is shown, and what must then be on screen. */
import type { Page } from '@playwright/test';
import type { StudioActions } from '../../src/studio/store/state.ts';
import { instrument } from '../support/studio-page.ts';

/** One page of the studio. */
export interface Sight {
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'en' | 'zh';
  readonly theme?: 'light' | 'dark';
  /** Default: the first system of the start page. */
  readonly example?: string;
  /** Stays on the start page of a first visit. */
  readonly opens?: 'gallery';
  readonly show?: Parameters<StudioActions['show']>[0];
  readonly inside?: string;
  readonly selection?: readonly string[];
  act?(page: Page): Promise<void>;
  /** A selector of what makes this screen; where nothing matches, the screen is not there. */
  readonly has: string;
}

export interface Screen {
  readonly file: string;
  /** Several are set side by side. */
  readonly sights: readonly Sight[];
}

/** Size of every picture; a sight is as large unless it says otherwise. */
export const pictureSize = { width: 1600, height: 1000 };

const phone = { width: 400, height: 900 };
const phones: readonly Pick<Sight, 'language' | 'theme'>[] = [{}, { theme: 'dark' }, { language: 'zh' }];

export const screens: readonly Screen[] = [
  { file: '01-studio-hall', sights: [{ selection: ['cc[5]'], has: '.canvas[data-view="hall"]' }] },
  {
    file: '02-cabinet-zh-dark',
    sights: [
      {
        language: 'zh',
        theme: 'dark',
        inside: 'cc[1]',
        show: { view: 'cabinet' },
        has: '.canvas[data-view="cabinet"]',
      },
    ],
  },
  {
    file: '03-fabric-cut',
    sights: [{ show: { view: 'fabric', paintCut: true }, has: '.canvas[data-view="fabric"]' }],
  },
  {
    file: '04-failure-dark',
    sights: [{ theme: 'dark', show: { lens: 'failures' }, has: '[data-lens="failures"]' }],
  },
  {
    file: '05-power-cooling',
    sights: [{ example: 'nvl72-x8', show: { lens: 'power' }, has: '[data-lens="power"]' }],
  },
  {
    file: '06-hall-3d-dark',
    sights: [{ theme: 'dark', show: { view: 'room' }, has: '.room canvas' }],
  },
  { file: '07-bom-cables', sights: [{ show: { view: 'table' }, has: '.canvas-slot table.table' }] },
  {
    file: '08-compare',
    sights: [{ example: 'nvl72-x8', show: { screen: 'compare' }, has: '[data-screen="compare"]' }],
  },
  {
    file: '09-explain-number',
    sights: [
      {
        act: (page) => instrument(page, 'fabric.scale-up.bisection').getByRole('button').first().click(),
        has: '.floating-panel, dialog[open]',
      },
    ],
  },
  { file: '10-gallery', sights: [{ opens: 'gallery', has: '[data-screen="gallery"]' }] },
  { file: '11-narrow-shared', sights: phones.map((each) => ({ ...phone, ...each, has: '.phone' })) },
  {
    file: '12-million-cards-dark',
    sights: [{ theme: 'dark', example: 'clos-1m', show: { view: 'fabric' }, has: '.canvas[data-view="fabric"]' }],
  },
  { file: '13-states-interactions', sights: [{ has: '[data-screen="states"]' }] },
  { file: '14-identity-tokens', sights: [{ has: '[data-screen="tokens"]' }] },
];
