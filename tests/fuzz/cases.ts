/** One case of fuzzing, made of a seed and a number: a file, a link or a foreign file, spoilt, and what reading it gave. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { examine } from '../../src/cli/engine.ts';
import { canonicalText } from '../../src/model/design/canonical.ts';
import type { Design } from '../../src/model/design/design.ts';
import { decodeLink, encodeLink } from '../../src/model/design/link.ts';
import { parseDesignText } from '../../src/model/design/parse-design.ts';
import { importFiles } from '../../src/model/importers/import-files.ts';
import type { TextRef } from '../../src/model/report/report.ts';
import { sayRef } from '../../src/text/index.ts';
import { diceOf, linkMutationNames, mutationNames, packed, spoil, spoilLink } from '../support/mutate-design.ts';

export interface Case {
  /** Which file was spoilt, and how. */
  readonly title: string;
  readonly input: string;
  /** 'opened', or the reason of the refusal; throws where a promise is broken. */
  run(): string;
}

interface Source {
  readonly name: string;
  readonly text: string;
}

const jsonFiles = (folder: string): readonly Source[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ name: file, text: readFileSync(join(folder, file), 'utf8') }));

/** What the fuzzing begins with; `root` is the folder of the project. */
export function casesOf(root: string, options: { readonly examines: boolean }): (seed: number, number: number) => Case {
  const documents = ['public/examples', 'tests/golden/documents', 'tests/saved-versions'].flatMap((folder) =>
    jsonFiles(join(root, folder)),
  );
  const links = documents.flatMap(({ text }) => {
    const read = parseDesignText(text);
    return read.ok ? [encodeLink({ design: read.design, view: { view: 'fabric' } })] : [];
  });
  const samplesFolder = join(root, 'tests/golden/samples');
  const foreign: readonly Source[] = readdirSync(samplesFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('README.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const bytes = readFileSync(path);
      return {
        name: basename(path).replace(/\.gz$/, ''),
        text: (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'),
      };
    });
  // Those that work on any text; the others need JSON.
  const slips = mutationNames.slice(0, mutationNames.indexOf('a value of another type'));

  const opened = (design: Design): string => {
    const text = canonicalText(design);
    const again = parseDesignText(text);
    if (!again.ok) throw new Error(`does not open again: ${again.refusal.reason} at ${again.refusal.where}`);
    if (canonicalText(again.design) !== text) throw new Error('opens as another design');
    if (options.examines) examine(design);
    return 'opened';
  };

  return (seed, number) => {
    // Neighbouring numbers must not throw alike.
    const dice = diceOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
    const pick = <Item>(items: readonly Item[]): Item => items[dice(items.length)] as Item;
    const kind = dice(4);
    if (kind === 3) {
      const { name, text } = pick(foreign);
      const slip = pick(slips);
      let input = text;
      for (let times = 1 + dice(4); times > 0; times--) input = spoil(slip, input, dice);
      return {
        title: `import of ${name}: ${slip}`,
        input,
        run() {
          const read = importFiles([{ name, text: input }]);
          return read.ok ? opened(read.design) : refused(read.refusal);
        },
      };
    }
    if (kind === 2) {
      const how = pick(linkMutationNames);
      const input = spoilLink(how, pick(links), pick(links), dice);
      return { title: `link: ${how}`, input, run: () => readLink(input) };
    }
    const { name, text } = pick(documents);
    const how = pick(mutationNames);
    const spoilt = spoil(how, text, dice);
    if (kind === 1) {
      const input = packed(`{"design":${spoilt}}`);
      return { title: `link with ${name}: ${how}`, input, run: () => readLink(input) };
    }
    return {
      title: `file ${name}: ${how}`,
      input: spoilt,
      run() {
        const read = parseDesignText(spoilt);
        return read.ok ? opened(read.design) : refused(read.refusal);
      },
    };
  };

  function readLink(input: string): string {
    const read = decodeLink(input);
    return read.ok ? opened(read.content.design) : refused(read.refusal);
  }
}

/** Every refusal has words for what and for how to mend it, in both languages. */
function refused(refusal: { readonly reason: string; readonly message: TextRef; readonly mend: TextRef }): string {
  for (const ref of [refusal.message, refusal.mend]) {
    for (const language of ['en', 'zh'] as const) {
      if (sayRef(language, ref) === ref.key) throw new Error(`no words for ${ref.key}`);
    }
  }
  return refusal.reason;
}
