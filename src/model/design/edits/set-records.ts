/** Records of the document as a whole: what it says of the place, its price book, and the findings it accepts. */
import type { Design } from '../design.ts';
import type { Edit, EditResult } from './edit.ts';
import { patched, withField } from './record.ts';
import { done } from './refuse.ts';

export function setFacility(design: Design, { set }: Extract<Edit, { kind: 'facility/set' }>): EditResult {
  return done(withField(design, 'facility', patched(design.facility ?? {}, set)));
}

export function setPrices(design: Design, { set }: Extract<Edit, { kind: 'prices/set' }>): EditResult {
  return done(withField(design, 'prices', patched(design.prices ?? {}, set)));
}

/** All of them: a waiver has no name of its own. */
export function setWaivers(design: Design, { waivers }: Extract<Edit, { kind: 'waivers/set' }>): EditResult {
  return done(withField(design, 'waivers', waivers));
}

/** All of them: their order is the user's. */
export function setJobs(design: Design, { jobs }: Extract<Edit, { kind: 'jobs/set' }>): EditResult {
  return done(withField(design, 'jobs', jobs.length > 0 ? jobs : undefined));
}
