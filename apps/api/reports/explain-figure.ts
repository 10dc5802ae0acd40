import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { refuse } from '#commands/refused';
import type { Clocks } from '#lifecycle/clocks';
import type { Label } from '#lifecycle/form';
import { labelOf } from '#lifecycle/labels';
import { inBoth } from '#messages/names';
import {
  explainedFigure,
  type Evidence,
  type ExplainedFigure,
  type NamedCase,
} from '#reporting/explained-figure';
import type { Stores } from '#runtime/open-stores';
import { STORES } from '../tokens.ts';
import { readForReport } from './read-for-report.ts';

/** One figure with what it counts and how, in people's words. */
interface TakenApart {
  readonly id: string;
  readonly value: number;
  readonly label: Label;
  /** How it counts. */
  readonly rule: Label;
  readonly counted: readonly (NamedCase & {
    readonly events: readonly (Evidence & { readonly label: Label })[];
  })[];
  readonly notCounted: readonly (NamedCase & { readonly why: Label })[];
}

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
    const { cases, quarter, clocks, department } = await readForReport(this.stores, { name, clocks: asked });
    const figure =
      explainedFigure(cases, { id, quarter, clocks, ...department }) ?? refuse('not-found', { code: id });
    return inWords(figure, clocks.asOf);
  }
}

const inWords = ({ id, value, counted, notCounted }: ExplainedFigure, asOf: string): TakenApart => ({
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
