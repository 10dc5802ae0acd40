import { describe, expect, test } from '@jest/globals';
import { commandLine } from '../support/command-line.ts';

const lotrinh = commandLine({});
const text = expect.stringMatching(/\S/) as unknown;

describe('wrong words', () => {
  test.each([
    ['no-such-verb', 'lotrinh: không có lệnh “no-such-verb”.'],
    ['task show', 'lotrinh task show: thiếu đối số <id>.'],
    ['task list --knd x', 'lotrinh task list: không có tùy chọn --knd. Có phải là --kind?'],
    ['task list extra', 'lotrinh task list: thừa “extra”.'],
    ['report quarterly', 'lotrinh report quarterly: bắt buộc phải có tùy chọn --quarter <quarter>.'],
    ['task diff X --from', 'lotrinh task diff: tùy chọn --from <point> cần có giá trị đi kèm.'],
  ])('%s: says in Vietnamese what is wrong and where to look', async (words, sentence) => {
    const { code, out, err } = await lotrinh.plain(...words.split(' '));
    expect([code, out, err.startsWith(sentence), err.includes('--help')]).toEqual([2, '', true, true]);
  });

  test.each([
    ['', 'lotrinh: hãy nêu lệnh cần thực hiện.', 'task show'],
    ['audit', 'lotrinh audit: hãy nêu lệnh cần thực hiện.', 'audit verify'],
  ])('“%s” names no verb: the help is on stderr', async (words, sentence, verb) => {
    const { code, out, err } = await lotrinh.plain(...words.split(' ').filter((word) => word !== ''));
    expect([code, out, err.startsWith(sentence), err.includes(verb)]).toEqual([2, '', true, true]);
  });
});

describe('help', () => {
  test.each([
    ['--help', 'report quarterly'],
    ['task --help', 'task actions <id>'],
    ['task show --help', '--known-at <instant>'],
    ['task do --help', 'sign-contract'],
  ])('%s is asked for, not an error: %s', async (words, told) => {
    const { code, out, err } = await lotrinh.plain(...words.split(' '));
    expect([code, out.includes(told), out.includes('(outputHelp)'), err]).toEqual([0, true, false, '']);
  });

  test('--help --json is a document: verbs and options, each with a description', async () => {
    const { code, body } = await lotrinh.json('--help');
    const described = { description: text };
    expect([code, body]).toMatchObject([0, { options: [described, described] }]);
    const { verbs } = body as { verbs: { verb: string; arguments: object[]; options: object[] }[] };
    expect(verbs.length).toBeGreaterThan(15);
    for (const verb of verbs)
      for (const one of [verb, ...verb.arguments, ...verb.options]) expect(one).toMatchObject(described);
    expect((await lotrinh.json('task', 'show', '--help')).body).toMatchObject({
      verbs: [{ verb: 'task show' }],
    });
  });
});
