import type { Command } from '../command.ts';
import { plainPaths } from '../changed-paths.ts';
import { refusal, type Decision } from '../decision.ts';
import { adoptProfile } from '../definitions/department/profile-steps.ts';
import { decideForDepartment, type DepartmentContext } from '../department/decide-for-department.ts';
import type { Fact } from '../fact.ts';
import { checkProfileAddresses } from './check-addresses.ts';
import { checkProfileDefinitions } from './check-profile.ts';
import { PROFILE_ADOPTED, type ProfileAdopted } from './profile-facts.ts';

interface ProfileContext extends DepartmentContext {
  /** Whether a text is one bare address: the core has no library for it. */
  readonly isMailbox: (text: string) => boolean;
}

/** What adopting a profile does. Pure; `history` is its stream in revision order. */
export function decideProfile(command: Command, history: readonly Fact[], context: ProfileContext): Decision {
  const ordinance = {
    step: adoptProfile,
    rules(data: Fact['data']) {
      const { profile } = data as unknown as ProfileAdopted;
      const wrong = [
        ...checkProfileDefinitions(profile.definitions, 'data.profile.definitions'),
        ...checkProfileAddresses(profile.addresses, {
          path: 'data.profile.addresses',
          isMailbox: context.isMailbox,
        }),
      ];
      const last = history.findLast(({ type }) => type === PROFILE_ADOPTED)?.data;
      // Not their text: the log gives fields back in an order of its own.
      const isNews = plainPaths(last, data).length > 0;
      return isNews
        ? wrong
        : [...wrong, refusal('already-exists', 'data.profile', { profile: profile.name })];
    },
  };
  return decideForDepartment(command, { history, ordinances: [ordinance] }, context);
}
