import { Controller, Get, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { VIEWS_READER } from '#views/case-projector';
import { Needs } from '../access/needs.ts';
import { ViewsLag } from './views-lag.ts';

const REGISTRY = new Registry();
collectDefaultMetrics({ register: REGISTRY });
const LABELS = { registers: [REGISTRY], labelNames: ['reader'] as const };
const LAG = new Gauge({
  name: 'lotrinh_reader_lag_seconds',
  help: 'How long the first event that the reader has not read has been waiting.',
  ...LABELS,
});
const CAUGHT_UP = new Gauge({
  name: 'lotrinh_reader_caught_up',
  help: '1 when the reader stands at the head of the log.',
  ...LABELS,
});
const PARKED = new Gauge({
  name: 'lotrinh_reader_parked_events',
  help: 'Events that the reader gave up on.',
  ...LABELS,
});
const POSITION = new Gauge({
  name: 'lotrinh_reader_position_info',
  help: 'Where the reader and the head of the log stand; positions are opaque texts.',
  registers: [REGISTRY],
  labelNames: ['reader', 'cursor', 'head'] as const,
});

@ApiTags('health')
@Needs('configure')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly views: ViewsLag) {}

  /** Prometheus' text format. */
  @Get()
  @Header('Content-Type', REGISTRY.contentType)
  async metrics(): Promise<string> {
    const state = await this.views.state();
    LAG.set({ reader: VIEWS_READER }, state.lagSeconds);
    CAUGHT_UP.set({ reader: VIEWS_READER }, state.caughtUp ? 1 : 0);
    PARKED.set({ reader: VIEWS_READER }, state.parked);
    POSITION.reset();
    POSITION.set({ reader: VIEWS_READER, cursor: state.cursor ?? '', head: state.head ?? '' }, 1);
    return REGISTRY.metrics();
  }
}
