/** Every kind of part and the figures it may state. A new kind is a file and a line. */
import type { PartKind } from '../part.ts';
import { accelerator } from './accelerator.ts';
import { appliance } from './appliance.ts';
import { cabinet } from './cabinet.ts';
import { cable } from './cable.ts';
import { cooling } from './cooling.ts';
import { cpu } from './cpu.ts';
import type { FigureForms } from './figure-form.ts';
import { opticalModule } from './module.ts';
import { nic } from './nic.ts';
import { node } from './node.ts';
import { power } from './power.ts';
import { shelf } from './shelf.ts';
import { switchFigures } from './switch.ts';

export const kinds: Readonly<Record<PartKind, FigureForms>> = {
  accelerator,
  cpu,
  switch: switchFigures,
  nic,
  node,
  cabinet,
  shelf,
  cable,
  module: opticalModule,
  appliance,
  cooling,
  power,
};
