/** All families, one line each. */
import { dragonfly } from './dragonfly.ts';
import { dragonflyPlus } from './dragonfly-plus.ts';
import type { Family } from './family.ts';
import { fatTree } from './fat-tree.ts';
import { fullMesh } from './full-mesh.ts';
import { hammingMesh } from './hamming-mesh.ts';
import { hypercube } from './hypercube.ts';
import { hyperx } from './hyperx.ts';
import { jellyfish } from './jellyfish.ts';
import { leafSpine } from './leaf-spine.ts';
import { mesh } from './mesh.ts';
import { rail } from './rail.ts';
import { ring } from './ring.ts';
import { slimFly } from './slim-fly.ts';
import { star } from './star.ts';
import { torus } from './torus.ts';
import { twoTier } from './two-tier.ts';
import { ubMesh } from './ub-mesh.ts';
import { xpander } from './xpander.ts';

export const families: readonly Family[] = [
  star,
  twoTier,
  rail,
  leafSpine,
  fatTree,
  torus,
  mesh,
  fullMesh,
  hyperx,
  dragonfly,
  dragonflyPlus,
  slimFly,
  hammingMesh,
  ubMesh,
  jellyfish,
  xpander,
  ring,
  hypercube,
];
