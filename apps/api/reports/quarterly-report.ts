import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Clocks } from '#lifecycle/clocks';
import { profileOn } from '#lifecycle/profile/profile';
import type { Making } from '#reporting/compose-report';
import { quarterlyReport, type QuarterlyReport } from '#reporting/quarterly-report';
import type { Stores } from '#runtime/open-stores';
import { STORES } from '../tokens.ts';
import { readForReport } from './read-for-report.ts';

/** A report, whether its log runs on a simulated clock, and what it takes to put it into words today. */
interface Reported {
  readonly report: QuarterlyReport & { readonly simulated: boolean };
  readonly making: Making;
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
    const [simulated, madeOn] = [this.stores.isSimulated(), this.stores.clock.today()];
    const profile = profileOn(department.profiles, madeOn);
    return { report: { ...report, simulated }, making: { simulated, madeOn, profile } };
  }
}
