import { Inject, type OnApplicationShutdown } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Logger } from 'pino';
import { openQueue, type ReminderQueue } from '#reminders/queue';
import { reconcile, type Reconciled } from '#reminders/reconcile';
import type { Stores } from '#runtime/open-stores';
import { LOG, STORES } from '../tokens.ts';

/** Makes the queue equal to the ledger's next weeks. */
export class ReconcileReminders extends Command<Reconciled> {}

/** Opens the queue when it is first asked for: the API sends nothing, and most of its lives need no queue. */
@CommandHandler(ReconcileReminders)
export class ReconcileRemindersHandler implements ICommandHandler<ReconcileReminders>, OnApplicationShutdown {
  private queue: ReminderQueue | undefined;

  constructor(
    @Inject(STORES) private readonly stores: Stores,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  execute(): Promise<Reconciled> {
    const { databaseUrl, pool, clock } = this.stores;
    this.queue ??= openQueue({ databaseUrl, failed: (error) => this.log.error({ err: error }, 'queue') });
    return reconcile({ pool, clock, queue: this.queue });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue?.close();
  }
}
