import { type DynamicModule, Inject, Injectable, Module } from '@nestjs/common';
import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Stores } from '#runtime/open-stores';
import { follow, type Following } from '#subscriptions/follow';
import type { Page } from '#subscriptions/reader';
import { caseProjector } from '#views/case-projector';
import { prepareViews } from '#views/prepare-views';
import { ALL_VIEWS } from './all-views.ts';

/** What the projector stands on. */
export interface ProjectorOn {
  readonly stores: Stores;
  readonly log: Logger;
  /** Told each page once its rows stand. Must not throw. */
  readonly committed?: (page: Page) => void;
}

const ON = Symbol('projector on');

/** Keeps the views: one reader that follows the log from its cursor on, until the end. */
@Injectable()
class Projector implements OnModuleInit, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private following: Following | undefined;

  constructor(@Inject(ON) private readonly on: ProjectorOn) {}

  async onModuleInit(): Promise<void> {
    const { stores, log, committed } = this.on;
    const { store, pool } = stores;
    await prepareViews({ store, pool, views: ALL_VIEWS });
    this.following = follow({
      store,
      pool,
      reader: caseProjector({ store, views: ALL_VIEWS }),
      signal: this.stopping.signal,
      failed: (error) => log.warn({ err: error }, 'projector'),
      ...(committed !== undefined && { committed }),
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.following?.stopped;
  }
}

@Module({})
export class ProjectorModule {
  static on(on: ProjectorOn): DynamicModule {
    return { module: ProjectorModule, providers: [{ provide: ON, useValue: on }, Projector] };
  }
}
