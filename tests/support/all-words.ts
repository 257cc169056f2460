/** Before any test: all words are there, as in the command line. */

import { frameTexts } from '../../src/text/frame.ts';
import { addTexts } from '../../src/text/index.ts';
import { laterTexts } from '../../src/text/later.ts';

addTexts({ ...frameTexts, ...laterTexts });
