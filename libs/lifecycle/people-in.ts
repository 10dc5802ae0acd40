import { effectiveHistory } from './effective-history.ts';
import type { Fact } from './fact.ts';
import { changesOf } from './fold.ts';
import type { Kind } from './kind.ts';
import type { Part } from './part.ts';
import { parsePersonId } from './values/person-id.ts';
import type { PlainDate } from './values/plain-date.ts';

/** What somebody does in a case, with the day since which it has been so without a break. */
export interface PartSince extends Part {
  readonly since: PlainDate;
  /** Revision of the fact that made it so. */
  readonly revision: number;
}

/** Who does what in a case now, and since when, by its corrected history. */
export function peopleIn(kind: Kind, facts: readonly Fact[]): readonly PartSince[] {
  let standing = new Map<string, PartSince>();
  for (const { fact, after } of changesOf(kind, effectiveHistory(kind, facts))) {
    const before = standing;
    const now = kind.partsIn(after).map((part): [string, PartSince] => {
      const key = keyOf(part);
      const { since, revision } = before.get(key) ?? {
        since: fact.metadata.occurredOn,
        revision: fact.revision,
      };
      return [key, { ...part, since, revision }];
    });
    standing = new Map(now);
  }
  return [...standing.values()];
}

const keyOf = ({ part, role = '', who }: Part): string => `${part} ${role} ${parsePersonId(who) ?? who}`;
