import type { RunningProgram } from '../../../test/support/running-program.ts';
import { PASSWORD, type Somebody } from './people.ts';

/** A session of theirs: the cookie, as a browser sends it back. @throws Error they were not let in */
export async function loggedIn(
  program: RunningProgram,
  { username }: Pick<Somebody, 'username'>,
): Promise<string> {
  const body = { username, password: PASSWORD };
  const { status, headers, text } = await program.call('POST', '/session', { as: 'nobody', body });
  if (status !== 204) throw new Error(text);
  return (headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
}
