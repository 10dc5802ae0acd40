import { expect, test } from '@jest/globals';
import { searchable } from '#views/text-search';
import { fold } from '../apps/web/src/text/fold.ts';

test('the page folds what it marks as the server folds what it finds', () => {
  for (const text of ['Đặt hàng ƯỚC NGUYỆN', 'Xây dựng mô hình nấm linh chi', 'Sở KH&CN', 'BT-2023Q1-01'])
    expect(fold(text)).toBe(searchable(text));
});
