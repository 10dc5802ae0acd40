import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { TerminusModule } from '@nestjs/terminus';
import type { Logger } from 'pino';
import { RefusedCalls } from '#access/refused-calls';
import type { Stores } from '#runtime/open-stores';
import { AccessGuard } from './access/access.guard.ts';
import { MeController } from './access/me.controller.ts';
import { OidcController } from './access/oidc.controller.ts';
import { SessionController } from './access/session.controller.ts';
import { TokensController } from './access/tokens.controller.ts';
import { AuditController } from './audit/audit.controller.ts';
import { BulkController } from './bulk/bulk.controller.ts';
import { RecordBulkHandler } from './bulk/record-bulk.ts';
import { CaseActionsHandler } from './cases/case-actions.ts';
import { CaseDiffHandler } from './cases/case-diff.ts';
import { CaseDocumentsHandler } from './cases/case-documents.ts';
import { CaseEventsHandler } from './cases/case-events.ts';
import { CaseFileHandler } from './cases/case-file.ts';
import { CasePeopleHandler } from './cases/case-people.ts';
import { CaseReader } from './cases/case-reader.ts';
import { CommandCalls } from './cases/command-calls.ts';
import { ExportCasesHandler } from './cases/export-cases.ts';
import { ListCasesHandler } from './cases/list-cases.ts';
import { RecordCommandHandler } from './cases/record-command.ts';
import { SettleApprovalHandler } from './cases/settle-approval.ts';
import { ShowCaseHandler } from './cases/show-case.ts';
import { TellRulesHandler } from './cases/tell-rules.ts';
import { TryCommandHandler } from './cases/try-command.ts';
import { TrySettlingHandler } from './cases/try-settling.ts';
import { ChangeFeed } from './changes/change-feed.ts';
import { ChangesController } from './changes/changes.controller.ts';
import { DeadlinesController } from './deadlines/deadlines.controller.ts';
import { ListDeadlinesHandler } from './deadlines/list-deadlines.ts';
import { CalendarController } from './department/calendar.controller.ts';
import { ProfileController } from './department/profile.controller.ts';
import { DefinitionsController } from './definitions/definitions.controller.ts';
import { DossiersController } from './dossiers/dossiers.controller.ts';
import { FilesController } from './files/files.controller.ts';
import { HealthController } from './health/health.controller.ts';
import { MetricsController } from './health/metrics.controller.ts';
import { ViewsLag } from './health/views-lag.ts';
import { AfterPositionInterceptor } from './http/after-position.interceptor.ts';
import { FrontDoorController } from './front-door/front-door.controller.ts';
import { HandInFileHandler } from './imports/hand-in-file.ts';
import { ImportsController } from './imports/imports.controller.ts';
import { SettleImportHandler } from './imports/settle-import.ts';
import { TryImportHandler } from './imports/try-import.ts';
import { OpenImportHandler, ShowImportHandler, WaitingImportsHandler } from './imports/waiting-imports.ts';
import { PeopleController } from './people/people.controller.ts';
import { ProblemDetailsFilter } from './problem-details.filter.ts';
import { ListRemindersHandler, WhyReminderHandler } from './reminders/ledger-queries.ts';
import { ReconcileRemindersHandler } from './reminders/reconcile-reminders.ts';
import { RemindersController } from './reminders/reminders.controller.ts';
import { ExplainFigureHandler } from './reports/explain-figure.ts';
import { ReportQuarterHandler } from './reports/quarterly-report.ts';
import { ReportsController } from './reports/reports.controller.ts';
import { AssessApplicantsHandler } from './tasks/assess-applicants.ts';
import { SearchController } from './search/search.controller.ts';
import { TasksController } from './tasks/tasks.controller.ts';
import { OpeningsController } from './cases/openings.controller.ts';
import { ListWorkHandler } from './queue/list-work.ts';
import { MilestonesController } from './queue/milestones.controller.ts';
import { WorkController } from './queue/work.controller.ts';
import { LOG, STORES } from './tokens.ts';

const CONTROLLERS = [
  TasksController,
  DossiersController,
  DeadlinesController,
  WorkController,
  MilestonesController,
  ChangesController,
  SearchController,
  OpeningsController,
  ReportsController,
  DefinitionsController,
  ImportsController,
  CalendarController,
  ProfileController,
  FilesController,
  BulkController,
  RemindersController,
  SessionController,
  OidcController,
  MeController,
  TokensController,
  PeopleController,
  AuditController,
  HealthController,
  MetricsController,
  FrontDoorController,
];

const HANDLERS = [
  RecordCommandHandler,
  SettleApprovalHandler,
  TellRulesHandler,
  TryCommandHandler,
  TrySettlingHandler,
  ListCasesHandler,
  ExportCasesHandler,
  ShowCaseHandler,
  CaseEventsHandler,
  CaseFileHandler,
  CaseDiffHandler,
  CaseDocumentsHandler,
  CasePeopleHandler,
  CaseActionsHandler,
  AssessApplicantsHandler,
  ListDeadlinesHandler,
  ListWorkHandler,
  ExplainFigureHandler,
  ReportQuarterHandler,
  HandInFileHandler,
  SettleImportHandler,
  TryImportHandler,
  WaitingImportsHandler,
  ShowImportHandler,
  OpenImportHandler,
  RecordBulkHandler,
  ListRemindersHandler,
  WhyReminderHandler,
  ReconcileRemindersHandler,
];

/** The HTTP face. It opens no store: whoever starts it hands them in and closes them after it. */
@Module({})
export class ApiModule {
  static on(stores: Stores, log: Logger): DynamicModule {
    const refusedCalls = refusedCallsOf(stores);
    return {
      module: ApiModule,
      imports: [CqrsModule.forRoot(), TerminusModule.forRoot({ logger: false })],
      controllers: CONTROLLERS,
      providers: [
        { provide: STORES, useValue: stores },
        { provide: LOG, useValue: log },
        { provide: RefusedCalls, useValue: refusedCalls },
        { provide: APP_FILTER, useValue: new ProblemDetailsFilter(log, refusedCalls) },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: AfterPositionInterceptor },
        CaseReader,
        ChangeFeed,
        CommandCalls,
        ViewsLag,
        ...HANDLERS,
      ],
    };
  }
}

/** Refusals are counted by real time, as sessions are. */
const refusedCallsOf = ({ store, clock }: Stores): RefusedCalls =>
  new RefusedCalls({ store, clock, now: Date.now });
