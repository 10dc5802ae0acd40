import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { composedReport } from '#reporting/compose-report';
import { crossSums } from '#reporting/cross-sums';
import { inMarkdown } from '#reporting/markdown';
import { Needs } from '../access/needs.ts';
import { CLOCKS } from '../http/clocks.ts';
import { ApiQueried, Queried } from '../http/queried.ts';
import type { QueryOf } from '../http/query-parameters.ts';
import { refuse } from '#commands/refused';
import { ExplainFigure } from './explain-figure.ts';
import { ReportQuarter } from './quarterly-report.ts';
import { V1 } from '../http/version-path.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** The forms of a report; the first is the answer where the caller takes any. */
const FORMS = ['application/json', 'text/markdown', DOCX];

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
    const { report, making } = await this.queries.execute(new ReportQuarter(quarter, clocks));
    response.vary('Accept');
    if (form === FORMS[0]) return report;
    const text = composedReport(report, making);
    if (form === DOCX) {
      // Its library is large and few ask for it: read when somebody does.
      const { inDocx } = await import('#reporting/docx');
      response.attachment(`bao-cao-${quarter}.docx`);
      return new StreamableFile(await inDocx(text), { type: DOCX });
    }
    response.type('text/markdown; charset=utf-8');
    return inMarkdown(text);
  }

  @Get('quarterly/:quarter/text')
  @ApiQueried(CLOCKS)
  async text(@Param('quarter') quarter: string, @Queried(CLOCKS) clocks: QueryOf<typeof CLOCKS>) {
    const { report, making } = await this.queries.execute(new ReportQuarter(quarter, clocks));
    const { asOf, knownAt, simulated, uncertain } = report;
    return {
      quarter,
      asOf,
      knownAt,
      simulated,
      text: composedReport(report, making),
      sums: crossSums(report),
      assumed: uncertain.length,
    };
  }

  @Get('quarterly/:quarter/figures/:figure')
  @ApiQueried(CLOCKS)
  figure(
    @Param('quarter') quarter: string,
    @Param('figure') figure: string,
    @Queried(CLOCKS) clocks: QueryOf<typeof CLOCKS>,
  ) {
    return this.queries.execute(new ExplainFigure({ quarter, figure }, clocks));
  }
}
