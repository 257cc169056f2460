/** design → machine → bill of materials. */
import { buildPartsList } from '../../src/model/analyses/parts-list/build-parts-list.ts';
import { createCatalogue } from '../../src/model/catalogue/catalogue.ts';
import type { Design } from '../../src/model/design/design.ts';
import { expand } from '../../src/model/expand/expand.ts';
import type { PartsListLine } from '../../src/model/report/parts-list.ts';

export function partsListOf(design: Design): readonly PartsListLine[] {
  const catalogue = createCatalogue(design.parts);
  return buildPartsList(expand(design, catalogue), catalogue);
}
