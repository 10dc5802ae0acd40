import { describe, expect, test } from '@jest/globals';
import { readCsv } from './csv.ts';

const read = (...lines: readonly string[]) => readCsv(Buffer.from(lines.join('\r\n'), 'utf8'));
const COUNCIL = 'task,command,occurredOn,data.membersTotal,data.membersPresent,data.votes,data.chairPresent';

describe('a table of records', () => {
  test('the heading is line 1; the mark that Excel sets before it is no part of its first name', () => {
    expect(read('\uFEFFkey,task,command,occurredOn,data.title', 'k1,T-1,propose,2024-03-04,Một')).toEqual([
      {
        line: 2,
        record: {
          key: 'k1',
          task: 'T-1',
          command: 'propose',
          occurredOn: '2024-03-04',
          data: { title: 'Một' },
        },
      },
    ]);
  });

  test('names of the heading may have blanks around them; cells are kept as given', () => {
    const [row] = read(' task , command ,data.title', 'T-1,propose,  Một  ');
    expect(row).toEqual({
      line: 2,
      record: { task: 'T-1', command: 'propose', data: { title: '  Một  ' } },
    });
  });

  test('a row is told by its first line, whatever line breaks its cells hold', () => {
    const rows = read(
      'task,command,data.title',
      'T-1,propose,"hai\ndòng"',
      '',
      'T-2,propose,"ba\r\ndòng\r\n"',
      'T-3,propose,một',
      ',,',
      'T-4,propose,"""x"", y"',
    );
    expect(rows.map((row) => [row.line, 'record' in row ? row.record : row])).toEqual([
      [2, { task: 'T-1', command: 'propose', data: { title: 'hai\ndòng' } }],
      [5, { task: 'T-2', command: 'propose', data: { title: 'ba\r\ndòng\r\n' } }],
      [8, { task: 'T-3', command: 'propose', data: { title: 'một' } }],
      [10, { task: 'T-4', command: 'propose', data: { title: '"x", y' } }],
    ]);
  });

  test('numbers and yes-or-no by the form of the command, nested values as JSON', () => {
    const votes = '"{""excellent"":6,""passed"":1,""failed"":0}"';
    expect(read(COUNCIL, `T-1,conclude-acceptance,2024-03-04,9,7,${votes},TRUE`)).toEqual([
      {
        line: 2,
        record: {
          task: 'T-1',
          command: 'conclude-acceptance',
          occurredOn: '2024-03-04',
          data: {
            membersTotal: 9,
            membersPresent: 7,
            votes: { excellent: 6, passed: 1, failed: 0 },
            chairPresent: true,
          },
        },
      },
    ]);
  });

  test('what is no number, no yes-or-no and no JSON stays a text, for the form to refuse', () => {
    const [row] = read(COUNCIL, 'T-1,conclude-acceptance,2024-03-04,nine,0x7,{6,maybe');
    expect(row).toMatchObject({
      record: { data: { membersTotal: 'nine', membersPresent: '0x7', votes: '{6', chairPresent: 'maybe' } },
    });
  });

  test('a day may stand day first, as Vietnam writes it; what is no day stays a text', () => {
    const heading = 'task,command,occurredOn,data.effectiveFrom,data.endsOn,data.number';
    const rows = read(
      heading,
      'T-1,sign-contract,12/01/2026,1/2/2026,2026-12-31,12/01/2026',
      'T-2,sign-contract,31/02/2026,12/01/26,x,1',
    );
    expect(rows.map((row) => ('record' in row ? row.record : row))).toMatchObject([
      {
        occurredOn: '2026-01-12',
        data: { effectiveFrom: '2026-02-01', endsOn: '2026-12-31', number: '12/01/2026' },
      },
      { occurredOn: '31/02/2026', data: { effectiveFrom: '12/01/26', endsOn: 'x' } },
    ]);
  });

  test('money, contract numbers and titles stay texts, whatever they look like', () => {
    const [row] = read(
      'task,command,data.number,data.totalVnd,data.host',
      'T-1,sign-contract,12,1450000000,[Sở]',
    );
    expect(row).toMatchObject({ record: { data: { number: '12', totalVnd: '1450000000', host: '[Sở]' } } });
  });

  test('the dossiers of an opening, the paper and what was assumed are JSON in a cell', () => {
    const [row] = read(
      'task,command,data.dossiers,document,uncertain',
      'T-1,open-dossiers,"[{""dossierId"":""D1"",""valid"":true}]","{""number"":""12/QĐ""}","[""data""]"',
    );
    expect(row).toMatchObject({
      record: {
        data: { dossiers: [{ dossierId: 'D1', valid: true }] },
        document: { number: '12/QĐ' },
        uncertain: ['data'],
      },
    });
  });

  test('a cell beyond the heading gets a name that no form has', () => {
    expect(read('task,command', 'T-1,propose,lost')).toEqual([
      { line: 2, record: { task: 'T-1', command: 'propose', 'column 3': 'lost', data: {} } },
    ]);
  });

  test('a column of all the data and columns of its fields are put together', () => {
    expect(read('task,command,data,data.title', 'T-1,propose,"{""level"":""provincial""}",Một')).toEqual([
      { line: 2, record: { task: 'T-1', command: 'propose', data: { level: 'provincial', title: 'Một' } } },
    ]);
  });

  test('no name of a column disappears in the machinery of objects', () => {
    const [row] = read('task,command,data.__proto__,__proto__', 'T-1,propose,"{""a"":1}",x');
    const record = row !== undefined && 'record' in row ? (row.record as { data: object }) : undefined;
    expect([Object.keys(record ?? {}), Object.keys(record?.data ?? {})]).toEqual([
      ['task', 'command', '__proto__', 'data'],
      ['__proto__'],
    ]);
  });

  test('a dossier and any further kind have their own forms', () => {
    const rows = read(
      'dossier,kind,code,command,data.dueOn,data.membersTotal',
      'HC-1,,,receive-administrative-dossier,2024-03-04,',
      ',task,T-1,recommend,,9',
    );
    expect(rows).toEqual([
      {
        line: 2,
        record: { dossier: 'HC-1', command: 'receive-administrative-dossier', data: { dueOn: '2024-03-04' } },
      },
      { line: 3, record: { kind: 'task', code: 'T-1', command: 'recommend', data: { membersTotal: 9 } } },
    ]);
  });

  test.each([
    ['without a column command', 'task,title\r\nT-1,x', { expected: 'records-or-list' }],
    ['with a column twice', 'task,command,task\r\nT-1,x,T-2', { expected: 'column-twice', column: 'task' }],
    ['with a quote that never ends', 'task,command\r\nT-1,"x', { expected: 'csv' }],
    ['without anything', '', { expected: 'records-or-list' }],
  ])('a table %s is unreadable as a whole', (_name, text, params) => {
    expect(() => readCsv(Buffer.from(text))).toThrow(
      expect.objectContaining({ type: 'invalid-table', params: expect.objectContaining(params) }),
    );
  });

  test('bytes that are not UTF-8, as an old Excel writes them, are unreadable as a whole', () => {
    expect(() => readCsv(Buffer.from([0x63, 0xf2, 0x0d]))).toThrow(
      expect.objectContaining({ type: 'invalid-encoding' }),
    );
  });
});

describe('the separator', () => {
  const rows = (text: string): readonly unknown[] =>
    readCsv(Buffer.from(text)).map((read) => ('record' in read ? read.record : read));

  test('a table as a Vietnamese Excel saves it: byte order mark, semicolons, CRLF, a quoted semicolon', () => {
    const text =
      '\uFEFFtask;command;occurredOn;data.title;data.managingBody\r\nT-1;propose;2023-01-10;"Lúa; gạo, ngô";"Sở ""KH"""\r\n';
    expect(rows(text)).toEqual([
      {
        task: 'T-1',
        command: 'propose',
        occurredOn: '2023-01-10',
        data: { title: 'Lúa; gạo, ngô', managingBody: 'Sở "KH"' },
      },
    ]);
  });

  test.each([
    ['a semicolon', ';'],
    ['a tab', '\t'],
    ['a comma', ','],
  ])('%s is read off the heading, whatever the cells hold', (_name, sign) => {
    const line = (...cells: readonly string[]): string => cells.join(sign);
    const text = `${line('task', 'command', 'data.title')}\n${line('T-1', 'propose', '"a,b;c\td,e;;;"')}\n`;
    expect(rows(text)).toEqual([{ task: 'T-1', command: 'propose', data: { title: 'a,b;c\td,e;;;' } }]);
  });

  test('a quoted heading does not count', () => {
    expect(rows('command,"data.x;y;z"\npropose,1\n')).toEqual([
      { command: 'propose', data: { 'x;y;z': '1' } },
    ]);
  });

  test('a table of one column needs none', () => {
    expect(rows('command\npropose\n')).toEqual([{ command: 'propose', data: {} }]);
  });
});
