import type { QueryParameter } from '../http/query-parameters.ts';

/** Characters; it travels in a cookie. */
const LONGEST = 500;
/** No address of the net: only its path is looked at. */
const HERE = 'http://here.invalid';
/** What a browser drops (tab, line break) or takes for a slash would make a host of a path. */
const MISREAD = /[\p{Cc}\\\s]/u;

/** Where to go after a log-in: a path of ours. Anything that leads to another host is refused (OWASP, open redirects). */
export const localPath: QueryParameter<string> = {
  parse: (text) => {
    if (text.length > LONGEST || MISREAD.test(text) || !/^\/(?!\/)/.test(text)) return undefined;
    if (!URL.canParse(text, HERE)) return undefined;
    const { origin, pathname, search, hash } = new URL(text, HERE);
    // `/.//elsewhere` is a path that becomes `//elsewhere`.
    return origin === HERE && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : undefined;
  },
  type: 'invalid-field',
  params: { expected: 'local-path' },
  schema: { type: 'string', pattern: '^/', maxLength: LONGEST },
};
