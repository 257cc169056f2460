import { isName } from '../../design/address.ts';

/** Names of holds and blocks made of any text: letters, digits, `-` and `_`, each only once. */
export function nameMaker(): (text: string, otherwise: string) => string {
  const used = new Set<string>(['site']);
  return (text, otherwise) => {
    const plain = text
      .replace(/[^\p{L}\p{N}_-]+/gu, '-')
      .replace(/^[^\p{L}_]+/u, '')
      .replace(/-+$/, '')
      .slice(0, 48);
    const base = isName(plain) ? plain : otherwise;
    let name = base;
    for (let again = 2; used.has(name); again++) name = `${base}-${again}`;
    used.add(name);
    return name;
  };
}

/** The middle of a part's reference. */
export function partSlug(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^a-z0-9.+]+/g, '-')
      .replace(/^[^a-z0-9]+|-+$/g, '')
      .slice(0, 80) || 'part'
  );
}
