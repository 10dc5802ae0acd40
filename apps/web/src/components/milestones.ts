/** The four milestones of a task, in order. */
export const MILESTONES = ['registered', 'appraised', 'contracted', 'accepted'] as const;
