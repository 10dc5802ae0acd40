import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';
import type { components } from './schema.gen.d.ts';

export type HandedIn = components['schemas']['ImportApproval'];
export type ImportPlan = components['schemas']['ImportPlan'];

/** The files handed in, newest first. */
export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: () => answerOf(api.GET('/api/v1/imports/approvals')),
});

interface Who {
  readonly person: string;
  readonly roles: readonly string[];
}

export const isFrom = ({ requestedBy }: HandedIn, { person }: Who): boolean =>
  requestedBy === `person:${person}`;

/** Whether they may countersign it: as a second person, in one of its roles. */
export const mayCountersign = (file: HandedIn, who: Who): boolean =>
  !isFrom(file, who) && file.countersigners.some(({ role }) => who.roles.includes(role));

/** Whether it waits for them. */
export const waitsFor = (file: HandedIn, who: Who): boolean =>
  (file.status === 'pending' || file.status === 'countersigned') && mayCountersign(file, who);
