/** Failures of designs and of fabrics built by hand, run to their end. */
import { type Blast, blastOf } from '../../src/model/analyses/failures/blast.ts';
import { type Effect, effectOf } from '../../src/model/analyses/failures/effect.ts';
import { effectFigures } from '../../src/model/analyses/failures/effect-figures.ts';
import { createCatalogue } from '../../src/model/catalogue/catalogue.ts';
import type { Design } from '../../src/model/design/design.ts';
import { expand } from '../../src/model/expand/expand.ts';
import { applyWhatIfs } from '../../src/model/expand/what-ifs.ts';
import type { Fabric, MachineFabric } from '../../src/model/machine/fabric.ts';
import type { Machine } from '../../src/model/machine/machine.ts';
import { noSupplies } from '../../src/model/machine/supplies/supplies.ts';
import type { Figure } from '../../src/model/report/report.ts';
import { finish } from './solve-fabric.ts';

export function keeping() {
  const kept = new Map<string, unknown>();
  return {
    remember<T>(key: string, make: () => T): T {
      if (!kept.has(key)) kept.set(key, make());
      return kept.get(key) as T;
    },
  };
}

export function machineOf(design: Design): Machine {
  return expand(design, createCatalogue(design.parts));
}

/** A machine of one network and nothing else. */
export function bareMachine(fabric: Fabric): Machine {
  const own: MachineFabric = { ...fabric, elements: [], ports: [] };
  return {
    name: fabric.name,
    places: [],
    fabrics: [own],
    supplies: noSupplies,
    parts: {},
    unknownParts: [],
    sources: {},
    problems: [],
  };
}

export function effectOn(design: Design, ...addresses: readonly string[]): Effect {
  const machine = machineOf(design);
  const applied = applyWhatIfs(design, machine, addresses);
  if (!applied.ok) throw new Error(`${applied.reason}: ${applied.detail}`);
  return finish(effectOf(machine, applied.value.damage, keeping()));
}

export function figuresOn(design: Design, ...addresses: readonly string[]): Readonly<Record<string, Figure>> {
  return effectFigures(effectOn(design, ...addresses));
}

export function blastOn(machine: Machine): Blast {
  return finish(blastOf(machine, keeping()));
}
