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

/** Whether it waits for the reader: as the program says, they may countersign it. */
export const waitsForReader = ({ settlings }: HandedIn): boolean => settlings.includes('countersign');
