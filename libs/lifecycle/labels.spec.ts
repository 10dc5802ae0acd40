import { describe, expect, test } from '@jest/globals';
import { labelOf } from './labels.ts';

describe('what people call it', () => {
  test.each([
    ['state', 'Ordered', 'Đã đặt hàng'],
    ['state', 'Received', 'Đã tiếp nhận'],
    ['command', 'grant-extension', 'Gia hạn'],
    ['event', 'ExtensionGranted', 'Gia hạn'],
    ['deadline', 'D50', 'Trả kết quả thủ tục hành chính'],
    ['definition', 'provincial-2014', 'Nhiệm vụ cấp tỉnh (các thông tư 2014–2023)'],
  ] as const)('%s %s', (what, name, label) => {
    expect(labelOf(what, name).vi).toBe(label);
  });

  test('a name that no definition has stands for itself', () => {
    expect(labelOf('state', 'toString')).toEqual({ vi: 'toString', en: 'toString' });
  });
});
