/** Words of the command line in the language that `--lang` asks for. */
import { type Language, say, type TextKey, type TextParams } from '../text/index.ts';

export function languageOf(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  return (at >= 0 && args[at + 1] === 'zh') || args.includes('--lang=zh') ? 'zh' : 'en';
}

export function t(args: readonly string[], key: TextKey, params?: TextParams): string {
  return say(languageOf(args), key, params);
}
