import { describe, expect, test } from '@jest/globals';
import { definitionNamed, DEFINITIONS } from '../kinds.ts';
import type { Definition } from '../definition.ts';
import { shownDefinition } from '../shown-definition.ts';
import { profileOn, withProfile } from '../profile/profile.ts';
import { profilesAfter } from '../testing/adoptions.ts';
import { plainDate } from '../values/plain-date.ts';

const named = (name: string): Definition => {
  const definition = definitionNamed(name);
  if (definition === undefined) throw new Error(name);
  return definition;
};
const shown = (name: string) => shownDefinition(named(name));
const WAITS = 'mượn tạm, chờ văn bản theo Luật 93/2025/QH15';
/** What cites no law of science and technology: its own law, records work, decisions. */
const isOwn = (source: string): boolean =>
  !/\d/.test(
    source.replaceAll(/NĐ 30\/2020\/NĐ-CP|(?:Luật 93|NĐ 267|TT 36)\/2025\/[A-ZĐ0-9-]+|Điều \d+/g, ''),
  );

describe('what the law of 2025 takes over says that it is borrowed', () => {
  const { commands, deadlines, parameterNotes } = shown('provincial-2025');
  test.each(commands.map(({ command, source, borrowed }) => [command, source, borrowed] as const))(
    '%s: %s',
    (_command, source, borrowed) => {
      expect([source.includes(WAITS), borrowed]).toEqual([!isOwn(source), !isOwn(source)]);
    },
  );
  test('commands of both sorts are there', () => {
    const lent = commands.filter(({ borrowed }) => borrowed).map(({ command }) => command);
    expect(lent).toEqual(
      expect.arrayContaining(['propose', 'order', 'recommend', 'pay-tranche', 'recognise']),
    );
    for (const command of ['archive', 'void', 'take-over', 'assign']) expect(lent).not.toContain(command);
  });
  test.each(Object.entries(parameterNotes))('%s: %j', (_name, { source, borrowed, certainty }) => {
    const own = isOwn(source) || certainty === 'unread' || certainty === 'excerpt';
    expect([source.includes(WAITS), borrowed]).toEqual([!own, !own]);
  });
  test('a deadline too whose day the record gives', () => {
    expect(deadlines.find(({ id }) => id === 'D07')?.basis).toContain(WAITS);
    expect(
      deadlines.filter(({ basis }) => !basis.includes(WAITS) && !basis.includes('chưa có văn bản gốc')),
    ).toEqual([]);
  });
  test('regulations in force for their own tasks say it of nothing that is theirs', () => {
    const own = shown('provincial-2023');
    expect(own.commands.filter(({ borrowed }) => borrowed)).toEqual([]);
    expect(Object.values(own.parameterNotes).filter(({ borrowed }) => borrowed)).toEqual([]);
    const before = shown('provincial-2014');
    expect(before.commands.find(({ command }) => command === 'recommend')?.borrowed).toBe(true);
    expect(before.parameterNotes.scoreThreshold?.borrowed).toBe(true);
    expect(before.parameterNotes.failedAbove?.borrowed).toBe(false);
  });
});

describe('each number of the law', () => {
  test.each(DEFINITIONS.map((one) => [`${one.id}@${String(one.version)}`, one] as const))(
    'of %s has a label in both languages, a source and how sure it is',
    (_name, { parameters, parameterNotes }) => {
      expect(Object.keys(parameterNotes).sort()).toEqual(Object.keys(parameters).sort());
      for (const { label, source, certainty } of Object.values(parameterNotes)) {
        for (const text of [label.vi, label.en, source]) expect(text.trim()).not.toBe('');
        expect(['read', 'excerpt', 'recalled', 'unread']).toContain(certainty);
      }
    },
  );
  test('that nobody could read says so, and no other does', () => {
    const { parameters, parameterNotes } = shown('provincial-2025');
    const unread = Object.keys(parameterNotes).filter((name) => parameterNotes[name]?.certainty === 'unread');
    const none = Object.entries(parameters).flatMap(([name, value]) => (value === null ? [name] : []));
    expect(unread.sort()).toEqual(none.sort());
  });
  test('that a profile sets rests on the profile, those that it leaves on the law', () => {
    const profiles = profilesAfter([
      {
        on: '2026-01-05',
        definitions: {
          'provincial-2025': {
            parameters: { scoreThreshold: 75 },
            deadlines: { D22: { count: 6, unit: 'months', basis: 'Điều 5 QĐ 12/2025/QĐ-UBND' } },
          },
        },
      },
    ]);
    const own = withProfile(named('provincial-2025'), profileOn(profiles, plainDate('2026-01-05')));
    const { parameters, parameterNotes } = shownDefinition(own);
    expect(parameters).toMatchObject({ scoreThreshold: 75, reportEveryMonths: 6 });
    expect(parameterNotes.scoreThreshold).toMatchObject({
      label: { vi: 'Điểm tối thiểu để trúng tuyển' },
      source: 'QĐ 12/2025/QĐ-UBND (profile: Sở KH&CN)',
      certainty: 'read',
      borrowed: false,
    });
    expect(parameterNotes.reportEveryMonths?.source).toBe('Điều 5 QĐ 12/2025/QĐ-UBND (profile: Sở KH&CN)');
    expect(parameterNotes.noticeDays?.source).toContain(WAITS);
  });
});

test('how sure a source is stands in words of an official, none of them English', () => {
  const said = DEFINITIONS.flatMap(({ source, steps, deadlines, parameterNotes }) => [
    source,
    ...steps.map((step) => step.source),
    ...deadlines.flatMap(({ basis, clock }) => [basis, clock?.basis ?? '']),
    ...Object.values(parameterNotes).map((note) => note.source),
  ]);
  expect(said.filter((text) => /nhớ lại|đọc|borrowed|cited|recalled|read\b/u.test(text))).toEqual([]);
});
