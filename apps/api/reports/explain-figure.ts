import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { refuse } from '#commands/refused';
import type { Clocks } from '#lifecycle/clocks';
import { labelOf } from '#lifecycle/labels';
import { inBoth } from '#messages/names';
import { explainedFigure, type ExplainedFigure } from '#reporting/explained-figure';
import { quarterNamed, readForReport } from '#reporting/read-for-report';
import type { Stores } from '#runtime/open-stores';
import { STORES } from '../tokens.ts';

/** One figure with what it counts and how, in people's words. */
type TakenApart = ReturnType<typeof inWords>;

/** What stands behind a figure of a quarter's report, by both clocks. */
export class ExplainFigure extends Query<TakenApart> {
  constructor(
    readonly of: { readonly quarter: string; readonly figure: string },
    readonly clocks: Clocks,
  ) {
    super();
  }
}

@QueryHandler(ExplainFigure)
export class ExplainFigureHandler implements IQueryHandler<ExplainFigure> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  async execute({ of: { quarter: name, figure: id }, clocks: asked }: ExplainFigure): Promise<TakenApart> {
    const quarter = quarterNamed(name);
    const read = await readForReport(this.stores, { quarter, clocks: asked, field: 'asOf' });
    const { cases, clocks, department } = read;
    const figure =
      explainedFigure(cases, { id, quarter, clocks, ...department }) ?? refuse('not-found', { code: id });
    return inWords(figure, clocks.asOf);
  }
}

const inWords = ({ id, value, counted, notCounted }: ExplainedFigure, asOf: string) => ({
  id,
  value,
  label: inBoth(`figure.short.${id}`),
  rule: inBoth(`figure.rule.${id}`, { asOf }),
  counted: counted.map(({ events, ...one }) => ({
    ...one,
    events: events.map((event) => ({ ...event, label: labelOf('event', event.type) })),
  })),
  notCounted: notCounted.map(({ state, unless, ...one }) => ({
    ...one,
    why: inBoth(`figure.not.${unless}`, { state: labelOf('state', state) }),
  })),
});
