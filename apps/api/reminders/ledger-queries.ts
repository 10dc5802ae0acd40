import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  pageOfReminders,
  whyReminder,
  type ListedReminder,
  type ReminderReason,
} from '#reminders/ledger/query';
import type { Stores } from '#runtime/open-stores';
import { DEFAULT_LIMIT, PAGING, type Page } from '../http/page.ts';
import { choice, text, type QueryOf } from '../http/query-parameters.ts';
import { refuse } from '#commands/refused';
import { STORES } from '../tokens.ts';

export const REMINDERS_SHAPE = {
  task: text,
  status: choice(['pending', 'sent', 'cancelled', 'failed']),
  ...PAGING,
};

/** The ledger, in the order of sending. */
export class ListReminders extends Query<Page<ListedReminder>> {
  constructor(readonly asked: QueryOf<typeof REMINDERS_SHAPE>) {
    super();
  }
}

@QueryHandler(ListReminders)
export class ListRemindersHandler implements IQueryHandler<ListReminders> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  execute({
    asked: { cursor, limit = DEFAULT_LIMIT, ...filter },
  }: ListReminders): Promise<Page<ListedReminder>> {
    const after = cursor === undefined ? {} : { after: cursor };
    return pageOfReminders(this.stores.pool, { ...filter, ...after, limit });
  }
}

/** The facts, the deadline and the rule behind a reminder. */
export class WhyReminder extends Query<ReminderReason> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(WhyReminder)
export class WhyReminderHandler implements IQueryHandler<WhyReminder> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  /** @throws Refused not-found */
  async execute({ id }: WhyReminder): Promise<ReminderReason> {
    return (await whyReminder(this.stores.pool, id)) ?? refuse('not-found', { code: id });
  }
}
