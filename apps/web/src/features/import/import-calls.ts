import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import type { HandedIn } from '../../api/imports.ts';
import type { Language } from '../../text/current-language.ts';
import { TYPES, type Format, type SentFile, type TableFormat } from './sent-file.ts';

/** Asked for again only by hand: the server tries every record each time. */
const ONCE = { staleTime: Infinity, refetchInterval: false, refetchOnWindowFocus: false } as const;

const sending = ({ bytes, format }: SentFile) => ({
  body: '',
  bodySerializer: () => bytes,
  headers: { 'content-type': TYPES[format] },
});

/** What would become of each record of a file; nothing is written. */
export const triedQuery = (file: SentFile, language: Language) =>
  queryOptions({
    queryKey: ['imports', 'tried', file.key, language],
    queryFn: ({ signal }) =>
      answerOf(
        api.POST('/api/v1/imports', { ...sending(file), params: { query: { dryRun: true } }, signal }),
      ),
    ...ONCE,
  });

/** Hands a file in, once under its key. @throws Problem it was refused; TypeError nobody knows what became of it */
export const handIn = (file: SentFile) => {
  const { headers, ...call } = sending(file);
  const keyed = { ...headers, 'Idempotency-Key': file.key };
  return answerOf(api.POST('/api/v1/imports', { ...call, headers: keyed }));
};

/** The refused rows of a file that is not handed in yet, to be mended. */
export const refusedOf = (file: SentFile, form: TableFormat): Promise<Blob> => {
  const { headers, ...call } = sending(file);
  const asked = { headers: { ...headers, Accept: TYPES[form] }, params: { query: { dryRun: true } } };
  return answerOf(api.POST('/api/v1/imports', { ...call, ...asked, parseAs: 'blob' }));
};

const at = (approval: string) => ({ params: { path: { approval } } });

/** What would become today of a file that was handed in; asked for again when it stands elsewhere. */
export const handedInQuery = ({ approval, status }: HandedIn, language: Language) =>
  queryOptions({
    queryKey: ['imports', 'plan', approval, status, language],
    queryFn: () => answerOf(api.GET('/api/v1/imports/approvals/{approval}', at(approval))),
    ...ONCE,
  });

/** The refused rows of a file that was handed in. */
export const refusedOfHandedIn = ({ approval }: HandedIn, form: TableFormat): Promise<Blob> =>
  answerOf(
    api.GET('/api/v1/imports/approvals/{approval}', {
      ...at(approval),
      headers: { Accept: TYPES[form] },
      parseAs: 'blob',
    }),
  );

/** An empty list of tasks. */
export const emptyList = (form: TableFormat): Promise<Blob> =>
  answerOf(api.GET('/api/v1/imports/template', { headers: { Accept: TYPES[form] }, parseAs: 'blob' }));

interface ToSettle {
  readonly how: 'countersign' | 'return' | 'recall';
  readonly key: string;
  readonly reason?: string;
}

/** Settles a file that waits. @throws Problem it was refused; TypeError nobody knows what became of it */
export const settleFile = ({ approval }: HandedIn, { how, key, reason }: ToSettle) =>
  answerOf(
    api.POST('/api/v1/imports/approvals/{approval}/{settling}', {
      params: { path: { approval, settling: how } },
      headers: { 'Idempotency-Key': key },
      body: reason === undefined ? {} : { reason },
    }),
  );

export const isTable = (format: Format): format is TableFormat => format === 'csv' || format === 'xlsx';
