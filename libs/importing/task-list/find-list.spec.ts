import { describe, expect, test } from '@jest/globals';
import { readCsv } from '../csv.ts';
import { toldOf, UnreadableFile } from '../read-record.ts';

/** Each thing that is wrong with a whole file: the rule, and the columns that it names. */
function wrongsOf(text: string): readonly unknown[] {
  try {
    readCsv(Buffer.from(text));
    return [];
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return toldOf(error).map(({ params }) => [params.expected, params.columns ?? params.column]);
  }
}

describe('the columns of a list', () => {
  test('are told with all that is wrong with them at once', () => {
    expect(wrongsOf('Mã số;Tên nhiệm vụ;Trạng thái;Tình trạng;Màu bìa;Tên đề tài\nNV-01')).toEqual([
      ['column-unknown', ['Màu bìa']],
      ['column-twice', 'Tình trạng'],
      ['column-twice', 'Tên đề tài'],
      ['column-missing', ['Cấp', 'Cơ quan quản lý', 'Ngày bắt đầu trạng thái']],
    ]);
  });

  test('are told all that none does without, where too few stand there to know a list by', () => {
    expect(wrongsOf('Mã số;Tên nhiệm vụ\nNV-01;Lúa')).toEqual([
      [
        'records-or-list',
        ['Mã số', 'Tên nhiệm vụ', 'Cấp', 'Cơ quan quản lý', 'Trạng thái', 'Ngày bắt đầu trạng thái'],
      ],
    ]);
  });
});
