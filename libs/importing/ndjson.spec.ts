import { describe, expect, test } from '@jest/globals';
import { readNdjson } from './ndjson.ts';
import { MAX_RECORD_BYTES } from '#commands/request-limits';

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const refused = (line: number, type: string, params = {}) => ({ line, refusal: { type, params } });
const BROKEN = Buffer.from([0x22, 0xc3, 0x28, 0x22]);

describe('lines of a file of records', () => {
  test.each<readonly [string, Uint8Array, readonly unknown[]]>([
    ['an empty file has no record', utf8(''), []],
    ['one line without a newline at its end', utf8('{"a":1}'), [{ line: 1, record: { a: 1 } }]],
    ['a newline at the end begins no further record', utf8('{"a":1}\n'), [{ line: 1, record: { a: 1 } }]],
    [
      'the byte order mark of Windows is no part of the first record',
      utf8('\uFEFF{"a":1}\n{"b":2}'),
      [
        { line: 1, record: { a: 1 } },
        { line: 2, record: { b: 2 } },
      ],
    ],
    ['a file of a byte order mark alone is empty', utf8('\uFEFF'), []],
    [
      'in a later line it is no JSON',
      utf8('1\n\uFEFF2'),
      [{ line: 1, record: 1 }, refused(2, 'invalid-json')],
    ],
    [
      'the line ends of Windows',
      utf8('{"a":1}\r\n{"b":2}\r\n'),
      [
        { line: 1, record: { a: 1 } },
        { line: 2, record: { b: 2 } },
      ],
    ],
    [
      'blank lines count and are no records',
      utf8('\n{"a":1}\n  \n\r\n{"b":2}\n\n'),
      [
        { line: 2, record: { a: 1 } },
        { line: 5, record: { b: 2 } },
      ],
    ],
    [
      'a line that is not UTF-8 spoils no other',
      Buffer.concat([utf8('{"a":"é"}\n'), BROKEN, utf8('\n{"b":"ế"}')]),
      [{ line: 1, record: { a: 'é' } }, refused(2, 'invalid-encoding'), { line: 3, record: { b: 'ế' } }],
    ],
    [
      'a line cut short spoils no other',
      utf8('{"a":\n{"b":2}'),
      [refused(1, 'invalid-json'), { line: 2, record: { b: 2 } }],
    ],
    [
      'JSON that is no object is read, and left for the form to refuse',
      utf8('null\n[1]\n7\n"x"'),
      [null, [1], 7, 'x'].map((record, place) => ({ line: place + 1, record })),
    ],
    [
      'a line longer than a record may be is refused by its size, the next one read',
      Buffer.concat([Buffer.alloc(MAX_RECORD_BYTES + 1, 'x'), utf8('\n{"b":2}')]),
      [refused(1, 'too-large', { limit: MAX_RECORD_BYTES }), { line: 2, record: { b: 2 } }],
    ],
    [
      'a line just as long as it may be is read',
      Buffer.concat([utf8('"'), Buffer.alloc(MAX_RECORD_BYTES - 2, 'x'), utf8('"')]),
      [{ line: 1, record: 'x'.repeat(MAX_RECORD_BYTES - 2) }],
    ],
  ])('%s', (_name, bytes, records) => {
    expect(readNdjson(bytes)).toEqual(records);
  });

  test('5 MB of junk are one refusal that does not repeat them', () => {
    expect(JSON.stringify(readNdjson(Buffer.alloc(5_000_000, 'x'))).length).toBeLessThan(200);
  });
});
