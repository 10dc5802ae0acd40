import type { Milestone } from '#lifecycle/snapshot';

/** What a state is filled with; black text on each has a contrast of more than 12 : 1. Words say the same beside it. */
export const COLOURS: Readonly<Record<Milestone | 'outcome' | 'none', string>> = {
  registered: '#dbeafe',
  appraised: '#fef3c7',
  contracted: '#dcfce7',
  accepted: '#e9d5ff',
  outcome: '#fee2e2',
  none: '#f3f4f6',
};
