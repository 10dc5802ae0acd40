import type { Profile } from './profile.ts';

/** Kind and code of the stream `profile-department`: one installation is one department. */
export const PROFILE_KIND = 'profile';
export const PROFILE_CODE = 'department';
export const PROFILE_STREAM = `${PROFILE_KIND}-${PROFILE_CODE}`;

/** Its one type of fact, dated by the day from which it holds. Storage format: fields may be added, none renamed. */
export const PROFILE_ADOPTED = 'ProfileAdopted';

/** Data of `ProfileAdopted`: the whole of it, so that nothing outside the log is asked what held then. */
export interface ProfileAdopted {
  readonly profile: Profile;
}
