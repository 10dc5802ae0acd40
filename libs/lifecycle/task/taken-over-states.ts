/** The states that a running task may be taken over in: Ordered … Recognised (contract section 6). */
export const TAKEN_OVER_STATES = [
  'Ordered',
  'CallOpen',
  'CallClosed',
  'DossiersOpened',
  'Recommended',
  'Appraised',
  'Approved',
  'InExecution',
  'Paused',
  'AcceptanceSubmitted',
  'AcceptanceCouncil',
  'Passed',
  'ResultRegistered',
  'Recognised',
] as const;
export type TakenOverState = (typeof TAKEN_OVER_STATES)[number];
