/** The stack a job runs on when nobody names one: by chip and by how the weights are sharded. The report prints it. */
import type { WorkloadCard } from '../system.ts';
import type { SoftwareProfile } from './profile.ts';
import { profiles } from './profiles.ts';

export interface TrainingSetting {
  /** ZeRO stage 3 without tensor, context or pipeline ways is the PyTorch way of training. */
  readonly fullySharded: boolean;
  /** A run that measures steps and nothing else. */
  readonly laboratory: boolean;
}

export function chooseTrainingProfile(card: WorkloadCard, setting: TrainingSetting): SoftwareProfile {
  const profile = trainingProfile(card, setting.fullySharded);
  return setting.laboratory ? inLaboratory(profile) : profile;
}

function trainingProfile(card: WorkloadCard, fullySharded: boolean): SoftwareProfile {
  switch (card.silicon?.generation) {
    case 'ampere':
      return fullySharded ? profiles.fsdpFirst : profiles.megatronFirst;
    case 'hopper':
      return fullySharded ? profiles.fsdp : profiles.megatron;
    case 'tpu':
      return profiles.xla;
    case 'davinci':
      return profiles.ascend;
    case 'blackwell':
    case 'blackwell-ultra':
    case 'cdna3':
    case undefined:
      return profiles.megatron;
  }
}

/** Outside the layers a laboratory run loses what the published laboratory cases lose. */
function inLaboratory(profile: SoftwareProfile): SoftwareProfile {
  if (profile === profiles.megatronFirst) return profiles.megatronLab;
  return {
    ...profile,
    id: `${profile.id}-lab`,
    name: `${profile.name}, laboratory run`,
    overheadShare: profiles.megatronLab.overheadShare,
  };
}

export function chooseServingProfile(card: WorkloadCard, routed: boolean): SoftwareProfile {
  const nvidia = ['ampere', 'hopper', 'blackwell', 'blackwell-ultra'].includes(card.silicon?.generation ?? '');
  return nvidia && !routed ? profiles.megatron : profiles.serving;
}
