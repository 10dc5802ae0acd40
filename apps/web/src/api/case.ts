import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';
import type { components } from './schema.gen.d.ts';

export type ShownCase = components['schemas']['ShownCase'];
export type CaseActions = components['schemas']['CaseActions'];
export type ActionOfCase = CaseActions['items'][number];
/** What a form needs of a step; also of one that opens a task. */
export type CaseAction = Omit<ActionOfCase, 'actor'>;
export type CaseEvent = components['schemas']['CaseEvents']['items'][number];
export type Approval = ShownCase['approvals'][number];
export type CaseDeadline = ShownCase['deadlines'][number];

export type Stay = ShownCase['way']['gone'][number];
export type CaseDocuments = components['schemas']['CaseDocuments'];
export type StepOnPaper = CaseDocuments['items'][number];
export type CasePeople = components['schemas']['CasePeople'];
export type CasePart = CasePeople['items'][number];
export type Diagram = components['schemas']['DefinitionDiagram'];

/** Which case, by the kind of its address. */
export interface CaseRef {
  readonly kind: 'task' | 'dossier';
  readonly code: string;
}

/** Events that come at once: no life of a task has more. */
const EVENTS = 1000;
/** Nothing changes under who reads a case: they are told that something happened, and ask for it. */
const AS_READ = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const;
const at = (id: string) => ({ params: { path: { id } } });

export const caseQuery = ({ kind, code }: CaseRef) =>
  queryOptions({
    queryKey: ['case', kind, code],
    ...AS_READ,
    queryFn: () =>
      answerOf(
        kind === 'task'
          ? api.GET('/api/v1/tasks/{id}', at(code))
          : api.GET('/api/v1/dossiers/{id}', at(code)),
      ),
  });

export const actionsQuery = ({ kind, code }: CaseRef) =>
  queryOptions({
    queryKey: ['case', kind, code, 'actions'],
    ...AS_READ,
    queryFn: () =>
      answerOf(
        kind === 'task'
          ? api.GET('/api/v1/tasks/{id}/actions', at(code))
          : api.GET('/api/v1/dossiers/{id}/actions', at(code)),
      ),
  });

const eventsOf = ({ kind, code }: CaseRef) => {
  const of = { params: { path: { id: code }, query: { limit: EVENTS } } };
  return answerOf(
    kind === 'task' ? api.GET('/api/v1/tasks/{id}/events', of) : api.GET('/api/v1/dossiers/{id}/events', of),
  );
};

export const eventsQuery = (of: CaseRef) =>
  queryOptions({
    queryKey: ['case', of.kind, of.code, 'events'],
    ...AS_READ,
    queryFn: () => eventsOf(of),
  });

/** The same, asked for once something changed: beside what is read, not under it. */
export const newsQuery = (of: CaseRef) =>
  queryOptions({
    queryKey: ['news', of.kind, of.code],
    queryFn: () => eventsOf(of),
    initialData: { items: [], next: null },
    staleTime: Infinity,
  });

export const documentsQuery = ({ kind, code }: CaseRef) =>
  queryOptions({
    queryKey: ['case', kind, code, 'documents'],
    ...AS_READ,
    queryFn: () =>
      answerOf(
        kind === 'task'
          ? api.GET('/api/v1/tasks/{id}/documents', at(code))
          : api.GET('/api/v1/dossiers/{id}/documents', at(code)),
      ),
  });

export const peopleQuery = ({ kind, code }: CaseRef) =>
  queryOptions({
    queryKey: ['case', kind, code, 'people'],
    ...AS_READ,
    queryFn: () =>
      answerOf(
        kind === 'task'
          ? api.GET('/api/v1/tasks/{id}/people', at(code))
          : api.GET('/api/v1/dossiers/{id}/people', at(code)),
      ),
  });
