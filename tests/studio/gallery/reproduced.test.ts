/** What the cards of the start page claim is what the engine does. */
import { describe, expect, it } from 'vitest';
import { structureGallery } from '../../../src/cli/structure-gallery.ts';
import { isExampleRef } from '../../../src/model/design/examples.ts';
import { reproduced } from '../../../src/studio/gallery/reproduced.ts';

describe('the published figures that a card counts', () => {
  const rows = structureGallery();
  it('are those that the engine makes again', () => {
    const counted: Record<string, [number, number]> = {};
    for (const { ref, holds } of rows.filter((row) => isExampleRef(row.ref))) {
      const id = ref.split('?', 1)[0] ?? '';
      const [same, all] = counted[id] ?? [0, 0];
      counted[id] = [same + (holds ? 1 : 0), all + 1];
    }
    expect(reproduced).toEqual(counted);
  }, 120_000);

  it('of the sizing that fails are none, and the nearest is another', () => {
    const wrong = rows.filter(({ ref }) => ref.startsWith('slim-fly'));
    expect(wrong.map(({ published, holds }) => [published, holds])).toEqual([
      [32_928, false],
      [1568, false],
      [32_928, false],
    ]);
  });
});
