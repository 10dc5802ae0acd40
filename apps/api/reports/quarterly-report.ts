import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Clocks } from '#lifecycle/clocks';
import type { Making } from '#reporting/compose-report';
import { quarterlyReport, type QuarterlyReport } from '#reporting/quarterly-report';
import { makingNow, quarterNamed, readForReport } from '#reporting/read-for-report';
import type { Stores } from '#runtime/open-stores';
import { STORES } from '../tokens.ts';

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
    const quarter = quarterNamed(name);
    const read = await readForReport(this.stores, { quarter, clocks: asked, field: 'asOf' });
    const report = quarterlyReport(read.cases, { quarter, ...read.clocks, ...read.department });
    const making = makingNow(this.stores, read.department);
    return { report: { ...report, simulated: making.simulated }, making };
  }
}
