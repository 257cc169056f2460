/** The words that no first figure needs: the page fetches them once the figures are on screen. */
import { certificateTexts } from './areas/certificates.ts';
import { cliTexts } from './areas/cli.ts';
import { compareTexts } from './areas/compare.ts';
import { comparePageTexts } from './areas/compare-page.ts';
import { exampleTexts } from './areas/examples.ts';
import { failureChainTexts } from './areas/failure-chain.ts';
import { failureLensTexts } from './areas/failures-lens.ts';
import { familyTexts } from './areas/families.ts';
import { proofTexts } from './areas/figures-proof.ts';
import { workloadFigureTexts } from './areas/figures-workload.ts';
import { powerFindingTexts } from './areas/findings-power.ts';
import { ruleFindingTexts } from './areas/findings-rules.ts';
import { formatTexts } from './areas/formats.ts';
import { galleryTexts } from './areas/gallery.ts';
import { genericPartTexts } from './areas/generic-parts.ts';
import { jobTexts } from './areas/jobs.ts';
import { menuTexts } from './areas/menu.ts';
import { powerTexts } from './areas/power.ts';
import { proposalTexts } from './areas/proposal.ts';
import { shareTexts } from './areas/share.ts';
import { tableTexts } from './areas/tables.ts';
import { workloadTexts } from './areas/workload.ts';
import type { TextTable } from './say.ts';

export const laterTexts = {
  ...exampleTexts,
  ...compareTexts,
  ...comparePageTexts,
  ...genericPartTexts,
  ...jobTexts,
  ...menuTexts,
  ...galleryTexts,
  ...shareTexts,
  ...proposalTexts,
  ...powerTexts,
  ...failureChainTexts,
  ...failureLensTexts,
  ...familyTexts,
  ...cliTexts,
  ...certificateTexts,
  ...powerFindingTexts,
  ...ruleFindingTexts,
  ...workloadTexts,
  ...workloadFigureTexts,
  ...proofTexts,
  ...formatTexts,
  ...tableTexts,
} as const satisfies TextTable;
