import type { Decision } from '../decision.ts';
import type { Fact } from '../fact.ts';
import { decideProfile } from '../profile/decide-profile.ts';
import { profilesOf } from '../profile/profiles-of.ts';
import type { Profiles } from '../profile/profile.ts';
import { instantAt, parseInstant, plainDate } from '../values/plain-date.ts';
import { isEmail } from 'class-validator';
import { commandSaid, CONTEXT, recorded } from './record.ts';

/** A profile as tests write it: in force from a day on, recorded that morning. */
export interface SaidProfile {
  readonly on: string;
  readonly definitions: unknown;
  readonly name?: string;
  readonly addresses?: unknown;
  /** When it was recorded; default: the morning of its day. */
  readonly at?: string;
}

const saidOf = ({ on, definitions, addresses, name = 'Sở KH&CN' }: SaidProfile) => ({
  name: 'adopt-profile',
  on,
  data: {
    profile: {
      name,
      source: 'QĐ 12/2025/QĐ-UBND',
      definitions,
      ...(addresses !== undefined && { addresses }),
    },
  },
});

export function decideAdoption(said: SaidProfile, history: readonly Fact[] = []): Decision {
  const command = { ...commandSaid(saidOf(said)), kind: 'profile', code: 'department' };
  return decideProfile({ ...command, approvedBy: 'director' }, history, {
    ...CONTEXT,
    secondPerson: 'named',
    isMailbox: isEmail,
  });
}

/** The profiles after these were adopted. @throws when one is refused */
export function profilesAfter(all: readonly SaidProfile[]): Profiles {
  return profilesOf(
    all.reduce<readonly Fact[]>((history, said) => {
      const decision = decideAdoption(said, history);
      if (decision.status !== 'accepted') throw new Error(JSON.stringify([said, decision]));
      const at = parseInstant(said.at) ?? instantAt(plainDate(said.on), { hour: 8, minute: 0 });
      return [...history, recorded(decision.fact, { said: saidOf(said), revision: history.length, at })];
    }, []),
  );
}
