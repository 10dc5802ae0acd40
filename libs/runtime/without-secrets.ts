import { MASK } from './without-password.ts';

/** Members that hold a secret, wherever they stand; compared without capitals and signs, so `X-CSRF-Token` too. */
const SECRET =
  /^(?:password|passphrase|token|secret|totp|authorization|proxyauthorization|cookie|cookies|setcookie|xcsrftoken|csrftoken|apikey|masterkey|sealingkey|clientsecret)$/;
/** No secrets by themselves (a task has a code), but where a password stands beside them. */
const BESIDE_A_PASSWORD: readonly string[] = ['code', 'current'];
/** Deeper, nobody reads a line of the log. */
const DEEPEST = 8;

/**
 * A copy of what is to be logged without the members that hold secrets, at any depth; errors become what a line says of
 * them.
 */
export function withoutSecrets(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) return MASK;
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, depth + 1));
  if (value instanceof Date || ArrayBuffer.isView(value)) return value;
  const members = [...ofError(value), ...Object.entries(value)];
  const isLogIn = members.some(([name]) => name === 'password');
  return Object.fromEntries(
    members
      .filter(([name]) => !isSecret(name) && !(isLogIn && BESIDE_A_PASSWORD.includes(name)))
      .map(([name, member]) => [name, withoutSecrets(member, depth + 1)]),
  );
}

const isSecret = (name: string): boolean => SECRET.test(name.toLowerCase().replace(/[^a-z]/g, ''));

/** What an error says of itself is no member that can be listed. */
function ofError(value: object): readonly (readonly [string, unknown])[] {
  if (!(value instanceof Error)) return [];
  const { name, message, stack, cause } = value;
  const more = Object.entries({ cause, errors: value instanceof AggregateError ? value.errors : undefined });
  const said = more.filter(([, member]) => member !== undefined);
  return [['type', name], ['message', message], ['stack', stack], ...said];
}

/** A finished line of JSON without the secrets that stand in its texts: tokens, headers, bodies quoted whole. */
export function lineWithoutSecrets(line: string): string {
  return (
    line
      .replace(/lotrinh_[\w-]{20,}/g, MASK)
      .replace(/\b(bearer|basic)\s+[\w.~+/=-]+/gi, `$1 ${MASK}`)
      .replace(/\b((?:set-)?cookie|authorization)(:\s*)(?!bearer|basic)[^\s"\\,]+/gi, `$1$2${MASK}`)
      .replace(
        /(\\+")(password|current|token|x-csrf-token|secret|client_?secret|totp|authorization|(?:set-)?cookie)\1(\s*:\s*)\1.*?(?<!\\)\1/gi,
        `$1$2$1$3$1${MASK}$1`,
      )
      // Six digits are a second factor's; a task has a code too, which is none.
      .replace(/(\\+")code\1(\s*:\s*)\1\d{6}\1/g, `$1code$1$2$1${MASK}$1`)
  );
}
