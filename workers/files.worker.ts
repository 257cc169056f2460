/** The thread for files and long tables. */
import { expose } from 'comlink';
import type { FilesApi } from '../src/bridge/files-api.ts';
import { addTexts } from '../src/text/index.ts';
import { laterTexts } from '../src/text/later.ts';
import { makeFile, offers } from './host/make-file.ts';
import { createMessageTick } from './host/next-message.ts';
import { readFiles } from './host/read-files.ts';
import { createScheduleDesk } from './host/schedule-desk.ts';

addTexts(laterTexts);
const desk = createScheduleDesk({ now: () => performance.now(), nextMessage: createMessageTick() });

const api: FilesApi<Blob> = {
  offers: () => Promise.resolve(offers),
  makeFile,
  readFiles,
  openSchedule: async (design) => desk.open(design),
  scheduleRows: async (places) => desk.rows(places),
  scheduleSums: () => desk.sums(),
  findInSchedule: (text) => desk.find(text),
};
expose(api);
