/** Why an address of a KurrentDB cannot be used. */
export type KurrentdbUrlDefect = 'not-a-url' | 'not-encrypted';

const SCHEME = /^(kurrentdb|esdb)(\+discover)?:\/\//;
const WHOLE =
  /^(?:kurrentdb|esdb)(?:\+discover)?:\/\/(?:[^:@/?]+:[^@/?]+@)?(?<hosts>[A-Za-z0-9._:,-]+)\/?(?:\?(?<options>.*))?$/;
const HOST = /^(?<name>[A-Za-z0-9._-]+)(?::\d{1,5})?$/;

/** What the client knows, without case, `-` and `_`. Of others it prints the whole address, password included. */
const OPTIONS = new Set([
  'connectionname',
  'defaultdeadline',
  'discoveryinterval',
  'gossiptimeout',
  'keepaliveinterval',
  'keepalivetimeout',
  'maxdiscoverattempts',
  'nodepreference',
  'throwonappendfailure',
  'tls',
  'tlscafile',
  'tlsverifycert',
  'usercertfile',
  'userkeyfile',
]);

export function isKurrentdbUrl(url: string): boolean {
  return SCHEME.test(url);
}

/**
 * What is wrong with the address of a KurrentDB, if anything. `tls=false` is for this machine and for a compose
 * network (a name without dots): the client then sends no credentials and does not say so.
 */
export function kurrentdbUrlDefect(url: string): KurrentdbUrlDefect | undefined {
  const { hosts, options } = WHOLE.exec(url)?.groups ?? {};
  const names = hosts?.split(',').map((host) => HOST.exec(host)?.groups?.name);
  const given = optionsOf(options);
  if (names === undefined || names.includes(undefined) || given === undefined) return 'not-a-url';
  const open = given.get('tls') === 'false';
  return open && !names.every((name) => isNearby(name ?? '')) ? 'not-encrypted' : undefined;
}

/** Undefined when one is unknown, empty or, of `tls`, neither true nor false. */
function optionsOf(text = ''): Map<string, string> | undefined {
  const pairs = text === '' ? [] : text.split('&').map((pair) => pair.split('='));
  const known = pairs.map(([name = '', value = '', ...rest]) => ({
    name: name.toLowerCase().replace(/[_-]/g, ''),
    value: rest.length === 0 ? value : '',
  }));
  const options = new Map(known.map(({ name, value }) => [name, value]));
  const whole = known.every(({ name, value }) => OPTIONS.has(name) && value !== '');
  return whole && ['true', 'false'].includes(options.get('tls') ?? 'true') ? options : undefined;
}

function isNearby(host: string): boolean {
  return /^127(\.\d{1,3}){3}$/.test(host) || !host.includes('.');
}
