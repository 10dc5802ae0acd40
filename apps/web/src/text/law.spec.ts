import { expect, test } from '@jest/globals';
import vi from '../messages/vi.json' with { type: 'json' };
import { shortBasis } from './law.ts';

const t = (key: keyof typeof vi, params: Readonly<Record<string, string | number>> = {}): string =>
  vi[key].replace(/\{(\w+)\}/gu, (_place, name: string) => String(params[name]));

test.each([
  ['Điều 9.1 TT 11/2014/TT-BKHCN', 'TT 11/2014, Điều 9.1'],
  ['NĐ 61/2018/NĐ-CP; hạn ghi trong hồ sơ', 'NĐ 61/2018/NĐ-CP; hạn ghi trong hồ sơ'],
  [
    'Điều 7.1 TT 20/2023/TT-BKHCN, mượn tạm: quy định của thời kỳ trước chưa đối chiếu được với văn bản gốc',
    'TT 20/2023, Điều 7.1, dẫn tạm vì quy định của thời kỳ trước chưa đối chiếu được với văn bản gốc',
  ],
  [
    'Điều 15 TT 20/2023/TT-BKHCN (mượn tạm); Điều 14 TT 11/2014/TT-BKHCN',
    'TT 20/2023, Điều 15 (dẫn tạm khi chưa có văn bản của thời kỳ đó để đối chiếu); Điều 14 TT 11/2014/TT-BKHCN',
  ],
  [
    'Điều 3 TT 20/2023/TT-BKHCN (mượn tạm cho TT 08/2017/TT-BKHCN)',
    'TT 20/2023, Điều 3 (dẫn tạm thay cho TT 08/2017/TT-BKHCN)',
  ],
  [
    'TT 07/2014/TT-BKHCN (mượn tạm, chờ văn bản theo Luật 93/2025/QH15)',
    'TT 07/2014/TT-BKHCN (dẫn tạm, chờ văn bản theo Luật 93/2025/QH15)',
  ],
])('%s is told as %s', (basis, told) => {
  expect(shortBasis(basis, { t })).toBe(told);
});
