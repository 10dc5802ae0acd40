import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ProjectorModule, type ProjectorOn } from './projector.module.ts';

/** Prepares the views and follows the log. `close` finishes the page under way. */
export async function startProjector(on: ProjectorOn): Promise<{ close(): Promise<void> }> {
  return NestFactory.createApplicationContext(ProjectorModule.on(on), { logger: false, abortOnError: false });
}
