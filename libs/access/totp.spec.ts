import { expect, test } from '@jest/globals';
import { base32, codeAt, stepOf, totpUri } from './totp.ts';

/** RFC 6238, appendix B: the secret of its table for SHA-1, the last six of its eight digits. */
const SECRET = Buffer.from('12345678901234567890');

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at %d seconds the code is %s (RFC 6238)', (seconds, code) => {
  expect(codeAt(SECRET, stepOf(seconds * 1000))).toBe(code);
});

test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('%j in base 32 is %j (RFC 4648, without padding)', (text, encoded) => {
  expect(base32(Buffer.from(text))).toBe(encoded);
});

test('the address that a telephone reads names program, user and secret', () => {
  expect(totpUri({ secret: SECRET, username: 'kế toán' })).toBe(
    'otpauth://totp/Lo%20Trinh:k%E1%BA%BF%20to%C3%A1n?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Lo%20Trinh',
  );
});
