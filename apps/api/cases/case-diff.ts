import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { diffCase, isBeyond, type FieldChange, type Point } from '#history/diff';
import { parsePoint } from '#history/parse-point';
import { departmentIn } from '#commands/department';
import type { QueryOf, QueryParameter } from '../http/query-parameters.ts';
import type { Told } from '#commands/refusal-message';
import { refuse, Refused } from '#commands/refused';
import { isNonEmpty } from '#lifecycle/decision';
import { CaseReader, type CaseRef } from './case-reader.ts';

/** A revision, a day (as-of) or an instant (known-at); kept as it was given, for the answer repeats it. */
const point: QueryParameter<{ readonly given: string; readonly point: Point }> = {
  parse: (given) => {
    const parsed = parsePoint(given);
    return parsed && { given, point: parsed };
  },
  type: 'invalid-field',
  params: { expected: 'point' },
  schema: { type: 'string' },
};

export const DIFF_SHAPE = { from: point, to: point };

interface Diff {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly FieldChange[];
}

/** What differs between two points of a case's life. */
export class CaseDiff extends Query<Diff> {
  constructor(
    readonly of: CaseRef,
    readonly asked: QueryOf<typeof DIFF_SHAPE>,
  ) {
    super();
  }
}

@QueryHandler(CaseDiff)
export class CaseDiffHandler implements IQueryHandler<CaseDiff> {
  constructor(private readonly reader: CaseReader) {}

  async execute({ of, asked }: CaseDiff): Promise<Diff> {
    const from = asked.from ?? refuse('missing-field', {}, 'from');
    const to = asked.to ?? refuse('missing-field', {}, 'to');
    const history = await this.reader.historyOf(of);
    const beyond = Object.entries({ from, to }).filter(([, { point }]) => isBeyond(history, point));
    const wrong = beyond.map(([field]): Told => ({
      type: 'invalid-field',
      field,
      params: { expected: 'revision-of-case', last: history.facts.length - 1 },
    }));
    if (isNonEmpty(wrong)) throw new Refused(wrong);
    const points = { from: from.point, to: to.point, ...(await departmentIn(this.reader.stores.store)) };
    const changes = diffCase(history, points) ?? refuse('not-found', { code: of.code });
    return { from: from.given, to: to.given, changes };
  }
}
