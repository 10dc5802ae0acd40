import { type DynamicModule, Inject, Injectable, Module } from '@nestjs/common';
import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { openReminders, type Reminders } from '#reminders/reminders.module';
import type { Stores } from '#runtime/open-stores';
import { remindersOf } from './reminders-of.ts';
import { touchedCases, type TouchedCases } from './touched-cases.ts';
import type { TouchedCase } from '#views/case-projector';

/** What the reminders stand on. */
export interface ReminderOn {
  readonly stores: Stores;
  readonly log: Logger;
}

const ON = Symbol('reminder on');

/** Worker, sweep and timer, and the queue made right for a case as soon as something happened to it. */
@Injectable()
export class ReminderRunner implements OnModuleInit, OnApplicationShutdown {
  private reminders: Reminders | undefined;
  private touched: TouchedCases | undefined;

  constructor(@Inject(ON) private readonly on: ReminderOn) {}

  async onModuleInit(): Promise<void> {
    const { stores, log } = this.on;
    const failed = (error: unknown): void => log.warn({ err: error }, 'reminders');
    const reminders = await openReminders(remindersOf(stores, { failed }));
    this.reminders = reminders;
    this.touched = touchedCases(
      { one: (of) => reminders.reconcileCase(of), all: () => reminders.reconcile() },
      failed,
    );
    reminders.start();
  }

  /** Something happened to these, and their views stand. Never throws. */
  touch(cases: readonly TouchedCase[]): void {
    this.touched?.add(cases);
  }

  /** Something was said that may matter to every case, and the views stand. Never throws. */
  touchAll(): void {
    this.touched?.addAll();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.touched?.close();
    await this.reminders?.close();
  }
}

@Module({})
export class ReminderModule {
  static on(on: ReminderOn): DynamicModule {
    return { module: ReminderModule, providers: [{ provide: ON, useValue: on }, ReminderRunner] };
  }
}
