import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ReminderModule, ReminderRunner, type ReminderOn } from './reminder.module.ts';
import type { TouchedCase } from '#views/case-projector';

/** Reminders, running. */
export interface RunningReminders {
  /** Something happened to these cases, and their views stand. Never throws. */
  touch(cases: readonly TouchedCase[]): void;
  /** Something was said that may matter to every case (a day off declared), and the views stand. Never throws. */
  touchAll(): void;
  /** A reminder under way is finished first. */
  close(): Promise<void>;
}

/** Starts to send what is due. The views are prepared. */
export async function startReminders(on: ReminderOn): Promise<RunningReminders> {
  const context = await NestFactory.createApplicationContext(ReminderModule.on(on), {
    logger: false,
    abortOnError: false,
  });
  const runner = context.get(ReminderRunner);
  return {
    touch: (cases) => runner.touch(cases),
    touchAll: () => runner.touchAll(),
    close: () => context.close(),
  };
}
