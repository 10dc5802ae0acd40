import type { Principal } from '#access/principal';
import { refuse } from '#commands/refused';

/** The account of a session. A program with a token has neither password, second factor nor tokens of its own. @throws Refused not-allowed */
export const accountOf = ({ via, id }: Principal): string =>
  via === 'session' ? id : refuse('not-allowed', { why: 'no-session' });
