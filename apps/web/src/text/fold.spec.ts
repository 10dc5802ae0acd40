import { expect, test } from '@jest/globals';
import { hitsIn } from './fold.ts';

const marked = (text: string, words: string): string =>
  hitsIn(text, words)
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  ['Thành lập hội đồng tuyển chọn', 'tuyen chon', 'Thành lập hội đồng [tuyển chọn]'],
  ['Tuyển chọn'.normalize('NFD'), 'TUYỂN', '[Tuyển] chọn'],
  ['Đề tài, đề án', 'de', '[Đề] tài, [đề] án'],
  ['Lúa', 'ngo', 'Lúa'],
  ['Lúa', '', 'Lúa'],
])('%s, looked for %s', (text, words, expected) => {
  expect(marked(text, words)).toBe(expected);
});
