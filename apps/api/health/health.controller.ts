import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import { VIEWS_READER } from '#views/case-projector';
import { Needs } from '../access/needs.ts';
import { ViewsLag } from './views-lag.ts';

/** Views further behind are not what a reader should decide on. Smaller: a busy import takes the API out of service. */
const READY_WITHIN_SECONDS = 30;

@ApiTags('health')
@Needs('open')
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly views: ViewsLag,
  ) {}

  /** The process answers. */
  @Get('live')
  live() {
    return { status: 'ok' };
  }

  /** The stores answer and the views follow the log. */
  @Get('ready')
  ready() {
    return this.health.check([
      async () => {
        const indicator = this.indicators.check(VIEWS_READER);
        const state = await this.views.state();
        return !state.isBeyond && state.lagSeconds <= READY_WITHIN_SECONDS
          ? indicator.up({ ...state })
          : indicator.down({ ...state });
      },
    ]);
  }
}
