import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { allCases } from '#history/all-cases';
import { departmentIn } from '#commands/department';
import type { Clocks } from '#lifecycle/clocks';
import { quarterlyReport, type QuarterlyReport } from '#reporting/quarterly-report';
import { parseQuarter, reportDay } from '#reporting/quarter';
import type { Stores } from '#runtime/open-stores';
import { refuse } from '#commands/refused';
import { STORES } from '../tokens.ts';

/** A report, and whether its log runs on a simulated clock. */
type ReportAnswer = QuarterlyReport & { readonly simulated: boolean };

/** The report of a quarter by both clocks. */
export class ReportQuarter extends Query<ReportAnswer> {
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

  async execute({ quarter: name, clocks }: ReportQuarter): Promise<ReportAnswer> {
    const { store, clock } = this.stores;
    // Read first: with it an empty log's time is decided, and then what day it is.
    const cases = await allCases(store);
    const quarter = parseQuarter(name) ?? refuse('invalid-field', { expected: 'quarter' }, 'quarter');
    const asOf =
      reportDay(quarter, { asOf: clocks.asOf, today: clock.today() }) ??
      refuse('invalid-field', { expected: 'on-or-after', after: quarter.first }, 'asOf');
    const { knownAt } = clocks;
    const report = quarterlyReport(cases, {
      quarter,
      asOf,
      knownAt,
      ...(await departmentIn(store)),
    });
    return { ...report, simulated: this.stores.isSimulated() };
  }
}
