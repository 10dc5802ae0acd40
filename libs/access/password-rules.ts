import type { Told } from '#commands/refusal-message';

/** Characters. NIST SP 800-63B-4 asks for 15 where the password is the only factor, OWASP ASVS 2.1.1 for 12. */
const SHORTEST = 12;
/** Characters. Longer: nobody types it, and each attempt hashes it. */
export const LONGEST_PASSWORD = 128;
/** Fewer different characters than this: `aaaaaaaaaaaa`, `121212121212`. */
const FEWEST_DIFFERENT = 5;

/** Of twelve characters and more, what people choose first: whatever is made of these alone is refused. */
const COMMON = [
  ...['password', 'passw0rd', 'matkhau', 'qwerty', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'iloveyou'],
  ...['admin', 'administrator', 'welcome', 'letmein', 'lotrinh', 'vietnam', 'hanoi', 'saigon', 'khcn'],
  ...['skhcn', 'abcdefghijklmnopqrstuvwxyz', '01234567890123456789', '98765432109876543210'],
];

/** How a password is hashed and compared: the same whatever keyboard made its marks (NIST SP 800-63B, NFC). */
export const normalPassword = (password: string): string => password.normalize('NFC');

/**
 * Why a new password cannot be taken; undefined when it can. No rule asks for capitals, digits or signs, and none for a
 * change from time to time: both make passwords worse (NIST SP 800-63B-4, section 3.1.1.2).
 */
export function weaknessOf(password: string, username: string): Told | undefined {
  const text = normalPassword(password);
  const length = Array.from(text).length;
  if (length < SHORTEST || length > LONGEST_PASSWORD)
    return wrong('password-length', { min: SHORTEST, max: LONGEST_PASSWORD });
  const folded = text.toLowerCase();
  if (folded.includes(username)) return wrong('password-without-username');
  const different = new Set(folded).size;
  return different < FEWEST_DIFFERENT || isCommon(folded) ? wrong('password-uncommon') : undefined;
}

const wrong = (expected: string, params: object = {}): Told => ({
  type: 'invalid-field',
  field: 'password',
  params: { expected, ...params },
});

/** Common words one after another, digits and signs between them counted as nothing. */
function isCommon(folded: string): boolean {
  const letters = folded.replace(/[^\p{L}]/gu, '');
  if (letters === '') return COMMON.some((word) => word.includes(folded) || folded.includes(word));
  const left = COMMON.toSorted((one, other) => other.length - one.length).reduce(
    (rest, word) => rest.replaceAll(word, ''),
    letters,
  );
  return left.length < 3 || COMMON.some((word) => word.includes(folded));
}
