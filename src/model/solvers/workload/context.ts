/** A machine under a profile, with everything that does not depend on the plan worked out once. */
import type { Level } from './collectives/levels.ts';
import type { CollectiveLibrary, SoftwareProfile } from './profiles/profile.ts';
import { type CardRates, rateCard } from './silicon/rates.ts';
import type { WorkloadSystem } from './system.ts';

export interface WorkloadContext {
  readonly system: WorkloadSystem;
  readonly profile: SoftwareProfile;
  readonly library: CollectiveLibrary;
  readonly rates: CardRates;
  /** Groups of ranks already placed on the tiers, by size and stride. Filled as they are asked for. */
  readonly placed: Map<number, readonly Level[]>;
}

export function openContext(system: WorkloadSystem, profile: SoftwareProfile): WorkloadContext {
  return {
    system,
    profile,
    library: profile.library,
    rates: rateCard(system.card, profile),
    placed: new Map(),
  };
}
