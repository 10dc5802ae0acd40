import { expect, test } from '@jest/globals';
import { eventReader } from './event-stream.ts';

test('pieces are put together, comments passed over, ids kept also where they come alone', () => {
  const reader = eventReader();
  expect(reader.take('retry: 2000\nid: 7\n\n:\n')).toEqual([]);
  expect(reader.lastId()).toBe('7');
  expect(reader.take('id: 8\nevent: cha')).toEqual([]);
  expect(reader.take('nge\ndata: {"code":"A: B"}\n\nid: 9\nevent: reset\ndata: {}\n')).toEqual([
    { event: 'change', data: '{"code":"A: B"}' },
  ]);
  expect(reader.lastId()).toBe('8');
  expect(reader.take('\n')).toEqual([{ event: 'reset', data: '{}' }]);
  expect(reader.lastId()).toBe('9');
});
