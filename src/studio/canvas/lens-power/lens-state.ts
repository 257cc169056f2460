/** What the viewer asks the lens to show; it belongs to no design. */
import { create } from 'zustand';

export const profiles = ['typical', 'peak', 'idle', 'capped'] as const;
export type Profile = (typeof profiles)[number];

export const usePowerLens = create<{ readonly profile: Profile }>()(() => ({ profile: 'peak' }));

export const showProfile = (profile: Profile): void => usePowerLens.setState({ profile });
