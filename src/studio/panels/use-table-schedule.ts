/** The cable schedule of the design on screen: rows fetched page by page as they come into view, sums, and a search. */
import { useEffect, useRef, useState } from 'react';
import type { FileRefusal, FilesApi, ScheduleRow, ScheduleSums } from '../../bridge/files-api.ts';
import { useStudio } from '../store/current-studio.ts';
import { type FilesWorker, startFilesWorker } from '../store/file-jobs.ts';

export interface Schedule {
  /** Null while the cables are put in order. */
  readonly count: number | null;
  readonly refusal: FileRefusal | null;
  readonly sums: ScheduleSums | null;
  /** Rows shown: all, or those found. */
  readonly shown: number;
  readonly searching: boolean;
  /** Undefined until it was fetched. */
  row(index: number): ScheduleRow | undefined;
}

const pageRows = 100;
/** Pages kept, those in view always among them. */
const mostPages = 60;
const typingMs = 200;

interface Opened {
  readonly api: FilesApi<Blob>;
  readonly count: number;
}

export function useTableSchedule(text: string, first: number, last: number): Schedule {
  const design = useStudio((state) => state.design);
  const [worker, setWorker] = useState<FilesWorker | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [refusal, setRefusal] = useState<FileRefusal | null>(null);
  const [sums, setSums] = useState<ScheduleSums | null>(null);
  const { found, searching } = useSearch(opened, text);
  const [, draw] = useState(0);
  const pages = useRef(new Map<number, readonly ScheduleRow[] | null>());

  useEffect(() => {
    let started: FilesWorker | null = null;
    let gone = false;
    const fail = (problem: unknown) => {
      if (!gone)
        setRefusal({ reason: 'stopped', detail: problem instanceof Error ? problem.message : String(problem) });
    };
    startFilesWorker().then((made) => {
      started = made;
      if (gone) made.dispose();
      else setWorker(made);
      made.death.catch(fail);
    }, fail);
    return () => {
      gone = true;
      started?.dispose();
    };
  }, []);

  useEffect(() => {
    if (!worker) return;
    let isCurrent = true;
    const { api } = worker;
    setOpened(null);
    setSums(null);
    setRefusal(null);
    api.openSchedule(design).then(
      (outcome) => {
        if (!isCurrent) return;
        if (!outcome.ok) {
          setRefusal(outcome.refusal);
          return;
        }
        setOpened({ api, count: outcome.count });
        api.scheduleSums().then(
          (made) => isCurrent && setSums(made),
          () => {},
        );
      },
      (problem: unknown) => isCurrent && setRefusal({ reason: 'stopped', detail: String(problem) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [worker, design]);

  // Rows of another schedule or search are not those of this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list has new pages
  useEffect(() => {
    pages.current = new Map();
    draw((times) => times + 1);
  }, [opened, found]);

  const shown = found ? found.length : (opened?.count ?? 0);
  useEffect(() => {
    if (!opened) return;
    const kept = pages.current;
    const [from, to] = [
      Math.floor(first / pageRows),
      Math.floor(Math.max(first, Math.min(last, shown) - 1) / pageRows),
    ];
    for (let page = from; page <= to; page++) {
      if (kept.has(page)) continue;
      kept.set(page, null);
      const count = Math.min(pageRows, shown - page * pageRows);
      const places = Array.from({ length: Math.max(0, count) }, (_, at) => {
        const index = page * pageRows + at;
        return found ? (found[index] ?? -1) : index;
      });
      opened.api.scheduleRows(places).then(
        (rows) => {
          if (pages.current !== kept) return;
          kept.set(page, rows);
          for (const old of kept.keys()) {
            if (kept.size <= mostPages) break;
            if (old < from || old > to) kept.delete(old);
          }
          draw((times) => times + 1);
        },
        () => {},
      );
    }
  }, [opened, found, first, last, shown]);

  return {
    count: opened?.count ?? null,
    refusal,
    sums,
    shown,
    searching,
    row: (index) => pages.current.get(Math.floor(index / pageRows))?.[index % pageRows],
  };
}

/** Places of the rows with these words; null while there are none to look for. */
function useSearch(opened: Opened | null, text: string) {
  const [state, setState] = useState<{ readonly found: Int32Array | null; readonly searching: boolean }>({
    found: null,
    searching: false,
  });
  const words = text.trim();
  useEffect(() => {
    if (!opened || words === '') {
      setState({ found: null, searching: false });
      return;
    }
    let isCurrent = true;
    setState(({ found }) => ({ found, searching: true }));
    const timer = setTimeout(() => {
      opened.api.findInSchedule(words).then(
        (found) => isCurrent && found && setState({ found, searching: false }),
        () => {},
      );
    }, typingMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [opened, words]);
  return state;
}
