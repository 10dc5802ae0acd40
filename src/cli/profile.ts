import { departmentIn } from '#commands/department';
import { declareForDepartment } from '#commands/handle-department-command';
import { adoptProfile as step } from '#lifecycle/definitions/department/profile-steps';
import { format } from '#messages/format';
import { answer, type Answer } from './answer.ts';
import { clocksIn, type ClockOptions } from './clock-options.ts';
import { jsonOption } from './json-option.ts';
import { declared, type NoticeOptions } from './notice.ts';
import { withStores } from './session.ts';
import { textOfFile } from './text-file.ts';

/** `profile adopt FILE`: its whole content, checked, becomes the fact. @throws Refused */
export async function profileAdopt(path: string, options: NoticeOptions): Promise<Answer> {
  const profile = jsonOption('profile', await textOfFile(path, 'profile'));
  return declared({ command: step.command, data: { profile } }, options, (said, stores) =>
    declareForDepartment('profile', said, stores),
  );
}

/** `profile show`: the one in force by both clocks, as a file may say it again; null where there is none. */
export async function profileShow(options: ClockOptions): Promise<Answer> {
  const clocks = clocksIn(options);
  return withStores(async ({ store }) => {
    const { profiles } = await departmentIn(store);
    const last = profiles.at(clocks).adoptions.at(-1);
    const profile = last?.profile ?? null;
    return answer({ profile, adoptedBy: last?.by ?? null }, () =>
      profile === null ? format('print.no-profile') : JSON.stringify(profile, null, 2),
    );
  });
}
