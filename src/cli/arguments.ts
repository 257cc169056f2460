/** Reads a command's options and positional arguments; a wrong call is refused with what was expected. */
import { parseArgs } from 'node:util';
import type { Language } from '../text/index.ts';
import { CommandRefusal } from './refusal.ts';
import { languageOf, t } from './words.ts';

type OptionKinds = Readonly<
  Record<string, { readonly type: 'boolean' | 'string'; readonly short?: string; readonly multiple?: boolean }>
>;

export interface CallArguments {
  readonly positionals: readonly string[];
  readonly language: Language;
  flag(name: string): boolean;
  text(name: string): string | undefined;
  /** Of an option that may be given several times. */
  texts(name: string): readonly string[];
}

/** `count`: how many positional arguments the command takes (least, most). */
export function readArguments(
  args: readonly string[],
  options: OptionKinds,
  count: readonly [number, number],
): CallArguments {
  const language = languageOf(args);
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...args], options: { ...options, lang: { type: 'string' } }, allowPositionals: true });
  } catch (problem) {
    const { message } = problem as Error;
    const expected = [...Object.keys(options), 'lang'].map((name) => `--${name}`).join(', ');
    throw new CommandRefusal(
      t(args, 'cli.wrong-option', { found: /'(?:-\w, )?([^' ]*)/.exec(message)?.[1] ?? '', expected }),
    );
  }
  const { positionals, values } = parsed;
  if (positionals.length < count[0] || positionals.length > count[1]) {
    const expected = count[0] === count[1] ? String(count[0]) : `${count[0]}–${count[1]}`;
    throw new CommandRefusal(t(args, 'cli.wrong-count', { expected, found: positionals.length }));
  }
  if (values.lang !== undefined && values.lang !== 'en' && values.lang !== 'zh') {
    throw new CommandRefusal(t(args, 'cli.wrong-language', { found: String(values.lang) }));
  }
  return {
    positionals,
    language,
    flag: (name) => values[name] === true,
    text: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    texts: (name) => [values[name] ?? []].flat().filter((value) => typeof value === 'string'),
  };
}
