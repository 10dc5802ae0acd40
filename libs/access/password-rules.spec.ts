import { expect, test } from '@jest/globals';
import { weaknessOf } from './password-rules.ts';

const why = (password: string, username = 'accountant'): unknown =>
  weaknessOf(password, username)?.params.expected;

test.each([
  'correct horse battery staple',
  'con trâu là đầu cơ nghiệp',
  'tám chữ số 48151623',
  'x'.repeat(3) + 'năm con gà trống',
  '𝒜𝒷𝒸𝒹𝑒𝒻𝑔𝒽𝒾𝒿𝓀𝓁',
])('%s is taken', (password) => {
  expect(why(password)).toBeUndefined();
});

test.each([
  ['', 'password-length'],
  ['mười một ch', 'password-length'],
  ['dài quá '.repeat(17), 'password-length'],
  ['my accountant 77', 'password-without-username'],
  ['MY ACCOUNTANT 77', 'password-without-username'],
  ['aaaaaaaaaaaa', 'password-uncommon'],
  ['121212121212', 'password-uncommon'],
  ['Password12345!', 'password-uncommon'],
  ['123456789012', 'password-uncommon'],
  ['qwertyuiop123', 'password-uncommon'],
  ['matkhau@2026', 'password-uncommon'],
  ['SKHCN-Vietnam-2026', 'password-uncommon'],
  ['abcdefghijklm', 'password-uncommon'],
])('%j is refused: %s', (password, rule) => {
  expect(why(password)).toBe(rule);
});

test('the length counts characters, not the bytes or halves they are kept in', () => {
  expect(why('ếềểễệốồổỗộớ')).toBe('password-length');
  expect(why('e\u0302\u0301'.repeat(11))).toBe('password-length');
});
