import { Inject, type OnApplicationShutdown } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Logger } from 'pino';
import { StoreUnreachable } from '#event-store/errors';
import { openQueue, type ReminderQueue } from '#reminders/jobs/queue';
import { reconcile, type Reconciled } from '#reminders/reconcile';
import type { Stores } from '#runtime/open-stores';
import { LOG, STORES } from '../tokens.ts';

/** Makes the queue equal to the ledger's next weeks. */
export class ReconcileReminders extends Command<Reconciled> {}

/** Opens the queue when it is first asked for: the API sends nothing, and most of its lives need no queue. */
@CommandHandler(ReconcileReminders)
export class ReconcileRemindersHandler implements ICommandHandler<ReconcileReminders>, OnApplicationShutdown {
  private queue: Promise<ReminderQueue> | undefined;
  private closed = false;

  constructor(
    @Inject(STORES) private readonly stores: Stores,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async execute(): Promise<Reconciled> {
    const { pool, clock } = this.stores;
    return reconcile({ pool, clock, queue: await this.opened() });
  }

  /** One for all calls; a call that found the store away lets the next one try again. @throws StoreUnreachable */
  private async opened(): Promise<ReminderQueue> {
    // Whoever comes after the end would open a queue that nobody closes.
    if (this.closed) throw new StoreUnreachable('the program ends');
    const failed = (error: unknown): void => this.log.error({ err: error }, 'queue');
    return (this.queue ??= openQueue({ url: this.stores.jobsUrl, failed }).catch((error: unknown) => {
      this.queue = undefined;
      throw error;
    }));
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    // One that is being opened is waited for, and closed; that it could not be opened its caller is told.
    const queue = await this.queue?.catch(() => undefined);
    await queue?.close();
  }
}
