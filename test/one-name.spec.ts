import { describe, expect, test } from '@jest/globals';
import { buttonLabel } from '#messages/names';
import { DEFINITIONS } from '#lifecycle/kinds';
import { labelOf } from '#lifecycle/labels';

/** Deadlines that ask for something else than the step that ends them is called by, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  D07: 'the day until which applicants hand in: nobody acts on it but they',
  D14: 'the law counts to the meeting; what is recorded of it is its result',
  D29: 'an answer may be silence: only an objection is a step',
  D39: 'the law counts to the session; what is recorded of it is its result',
  D40: 'the law counts to the letter to the host, which has the result',
  D46: 'what the law says follows where the advances are not settled',
};

/** Words without their tones: `huỷ` and `hủy` are one word. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/đ/giu, 'd')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];
/** The words of the one stand in the other, in their order. */
const isWithin = (part: string, whole: string): boolean => {
  const left = [...wordsOf(part)];
  for (const word of wordsOf(whole)) if (word === left[0]) left.shift();
  return left.length === 0;
};

describe('an act has one name', () => {
  test('a button says the name of its step, shorter; that it is recorded may stand before', () => {
    const other = DEFINITIONS.flatMap(({ steps }) =>
      steps.map(({ command, label }) => [command, label.vi, buttonLabel(command).vi] as const),
    ).filter(([, label, button]) => !isWithin(button.replace(/^Ghi\b/, ''), label));
    expect(other).toEqual([]);
  });

  test('a fact is called what its step is called', () => {
    const other = DEFINITIONS.flatMap(({ steps }) =>
      steps.filter(({ event, label }) => labelOf('event', event).vi !== label.vi),
    );
    expect(other.map(({ command }) => command)).toEqual([]);
  });

  test('a deadline that one step ends is called by its name', () => {
    const other = DEFINITIONS.flatMap(({ steps, deadlines }) =>
      deadlines.flatMap(({ id, label, closedBy }) => {
        const [act, ...more] = steps.filter(({ event }) => closedBy.includes(event));
        if (act === undefined || more.length > 0) return [];
        const isOne = isWithin(label.vi, act.label.vi) || isWithin(act.label.vi, label.vi);
        return isOne ? [] : [id];
      }),
    );
    expect([...new Set(other)].toSorted()).toEqual(Object.keys(OTHERWISE));
  });

  test('the registration of the result is called one way on its deadline, its step and its button', () => {
    expect([
      labelOf('deadline', 'D42').vi,
      labelOf('command', 'register-result').vi,
      labelOf('event', 'ResultRegistered').vi,
      buttonLabel('register-result').vi,
    ]).toEqual(['Đăng ký kết quả', 'Đăng ký kết quả', 'Đăng ký kết quả', 'Ghi đăng ký kết quả']);
  });
});
