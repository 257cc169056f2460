/** What a first visit shows, apart from the others: it comes with the page, they come when asked for. */
import cloudmatrix384 from '../../../../public/examples/cloudmatrix384.json' with { type: 'json' };
import type { Design } from '../design.ts';
import { openShipped } from './open-shipped.ts';

export const firstExample = 'cloudmatrix384';

let opened: Design | undefined;

/** The same object each time. */
export function openFirstExample(): Design {
  opened ??= openShipped(cloudmatrix384);
  return opened;
}
