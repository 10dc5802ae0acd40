import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { departmentIn } from '#commands/department';
import { allCases } from '#history/all-cases';
import { assessApplicants, type AssessedApplicant } from '#reporting/eligibility/applicants';
import type { Stores } from '#runtime/open-stores';
import { person, text, type QueryOf } from '../http/query-parameters.ts';
import { STORES } from '../tokens.ts';

export const ELIGIBILITY_SHAPE = { dossier: text, investigator: person };

interface Assessed {
  readonly items: readonly AssessedApplicant[];
  readonly next: null;
}

/** The applicants of a task's present round before the conditions that our own history can judge. */
export class AssessApplicants extends Query<Assessed> {
  constructor(
    readonly code: string,
    readonly asked: QueryOf<typeof ELIGIBILITY_SHAPE>,
  ) {
    super();
  }
}

@QueryHandler(AssessApplicants)
export class AssessApplicantsHandler implements IQueryHandler<AssessApplicants> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  async execute({ code, asked }: AssessApplicants): Promise<Assessed> {
    const { store, clock } = this.stores;
    const items = assessApplicants(await allCases(store), {
      code,
      today: clock.today(),
      ...(await departmentIn(store)),
      dossierId: asked.dossier,
      principalInvestigator: asked.investigator === undefined ? undefined : `person:${asked.investigator}`,
    });
    return { items, next: null };
  }
}
