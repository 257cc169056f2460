/** Front door of the page: dresses it, starts the studio, draws it. */
import './studio/theme/fonts.css';
import './studio/theme/base.css';
import './studio/theme/controls.css';
import { createRoot } from 'react-dom/client';
import { App } from './studio/shell/App.tsx';
import { keepForOffline } from './studio/shell/offline.ts';
import { bootStudio } from './studio/store/boot-studio.ts';
import { wearTokens } from './studio/theme/wear-tokens.ts';

wearTokens();
keepForOffline();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
await bootStudio();
createRoot(root).render(<App />);
