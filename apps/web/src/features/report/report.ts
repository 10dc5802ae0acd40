import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import type { components } from '../../api/schema.gen.d.ts';
import type { ReportSearch } from './report-search.ts';

export type Report = components['schemas']['ReportText'];
export type ReportBlock = Report['text']['blocks'][number];
export type ReportRun = ReportBlock['runs'][number];
export type CrossSum = Report['sums'][number];
export type Explained = components['schemas']['ExplainedFigure'];

/** Which report: of that quarter, by both clocks. */
export interface ReportOf extends Pick<ReportSearch, 'asOf' | 'knownAt'> {
  readonly quarter: string;
}

export const clocksOf = ({ asOf, knownAt }: ReportSearch) => ({
  ...(asOf !== undefined && { asOf }),
  ...(knownAt !== undefined && { knownAt }),
});

export const reportQuery = ({ quarter, ...clocks }: ReportOf) =>
  queryOptions({
    queryKey: ['report', quarter, clocks],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/reports/quarterly/{quarter}/text', {
          params: { path: { quarter }, query: clocksOf(clocks) },
        }),
      ),
  });

export const figureQuery = ({ quarter, figure, ...clocks }: ReportOf & { readonly figure: string }) =>
  queryOptions({
    queryKey: ['report', quarter, clocks, figure],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/reports/quarterly/{quarter}/figures/{figure}', {
          params: { path: { quarter, figure }, query: clocksOf(clocks) },
        }),
      ),
  });
