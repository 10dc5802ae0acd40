import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Clocks } from '#lifecycle/clocks';
import { profileOn, type Profile } from '#lifecycle/profile/profile';
import { quarterlyReport, type QuarterlyReport } from '#reporting/quarterly-report';
import type { Stores } from '#runtime/open-stores';
import { STORES } from '../tokens.ts';
import { readForReport } from './read-for-report.ts';

/** A report, whether its log runs on a simulated clock, and the department's profile of its day. */
interface Reported {
  readonly report: QuarterlyReport & { readonly simulated: boolean };
  readonly profile: Profile | undefined;
}

/** The report of a quarter by both clocks. */
export class ReportQuarter extends Query<Reported> {
  constructor(
    readonly quarter: string,
    readonly clocks: Clocks,
  ) {
    super();
  }
}

@QueryHandler(ReportQuarter)
export class ReportQuarterHandler implements IQueryHandler<ReportQuarter> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  async execute({ quarter: name, clocks: asked }: ReportQuarter): Promise<Reported> {
    const { cases, quarter, clocks, department } = await readForReport(this.stores, { name, clocks: asked });
    const report = quarterlyReport(cases, { quarter, ...clocks, ...department });
    return {
      report: { ...report, simulated: this.stores.isSimulated() },
      profile: profileOn(department.profiles, clocks.asOf),
    };
  }
}
