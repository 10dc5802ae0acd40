import createClient from 'openapi-fetch';
import { currentLanguage } from '../text/current-language.ts';
import { problemOf } from './problem.ts';
import type { paths } from './schema.gen.d.ts';

/** The API, by its document. Every call says in which language its refusals are wanted. */
export const api = createClient<paths, 'application/json'>({ baseUrl: '/' });

api.use({
  onRequest: ({ request }) => {
    request.headers.set('Accept-Language', currentLanguage());
    return request;
  },
});

interface Answered<T> {
  readonly data?: T;
  readonly response: Response;
  readonly error?: unknown;
}

/** What a call answered. @throws Problem it was refused */
export async function answerOf<T>(call: Promise<Answered<T>>): Promise<T> {
  const { data, response, error } = await call;
  if (!response.ok) throw problemOf(response, error);
  return data as T;
}
