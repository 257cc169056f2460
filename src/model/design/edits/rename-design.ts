import type { Design } from '../design.ts';
import { limits } from '../limits.ts';
import type { Edit, EditResult } from './edit.ts';
import { done, refuse } from './refuse.ts';

export function renameDesign(design: Design, { name }: Extract<Edit, { kind: 'design/rename' }>): EditResult {
  const title = name.trim();
  if (title === '' || title.length > limits.titleCharacters)
    return refuse('bad-name', '', { name: title.slice(0, 80) });
  return done(title === design.name ? design : { ...design, name: title });
}
