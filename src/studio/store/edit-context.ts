/** What an edit may ask of the world around the document: heights of parts, and where a cabinet stands. */
import { createCatalogue } from '../../model/catalogue/catalogue.ts';
import type { Design } from '../../model/design/design.ts';
import type { EditContext } from '../../model/design/edits/edit.ts';
import { planOf } from '../../model/layout/plan.ts';

export function editContextOf(design: Design): EditContext {
  const catalogue = createCatalogue(design.parts);
  return {
    part: (ref) => catalogue.part(ref),
    // Asked only by moves that say "by so much": the plan is made when they do.
    position: (path) => {
      const found = planOf(design, catalogue).cabinets.find(({ address }) => address === path);
      return found && [found.x, found.y];
    },
  };
}
