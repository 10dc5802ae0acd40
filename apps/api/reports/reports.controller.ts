import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { reportInMarkdown } from '#reporting/markdown';
import { Needs } from '../access/needs.ts';
import { CLOCKS } from '../http/clocks.ts';
import { ApiQueried, Queried } from '../http/queried.ts';
import type { QueryOf } from '../http/query-parameters.ts';
import { refuse } from '#commands/refused';
import { ReportQuarter } from './quarterly-report.ts';
import { V1 } from '../http/version-path.ts';

/** The forms of a report; the first is the answer where the caller takes any. */
const FORMS = ['application/json', 'text/markdown'];

@ApiTags('reports')
@Needs('reports')
@Controller(`${V1}/reports`)
export class ReportsController {
  constructor(private readonly queries: QueryBus) {}

  @Get('quarterly/:quarter')
  @ApiQueried(CLOCKS)
  @ApiProduces(...FORMS)
  async quarterly(
    @Param('quarter') quarter: string,
    @Queried(CLOCKS) clocks: QueryOf<typeof CLOCKS>,
    @Res({ passthrough: true }) response: Response,
  ) {
    const form = response.req.accepts(FORMS);
    if (form === false) return refuse('not-acceptable', { available: FORMS });
    const report = await this.queries.execute(new ReportQuarter(quarter, clocks));
    response.vary('Accept');
    if (form === FORMS[0]) return report;
    response.type('text/markdown; charset=utf-8');
    return reportInMarkdown(report, report);
  }
}
