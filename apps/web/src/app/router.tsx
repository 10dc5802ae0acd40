import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { boardSearch } from '../features/board/board-search.ts';
import { QueuePage } from '../features/queue/queue-page.tsx';
import { queueSearch } from '../features/queue/queue-search.ts';
import { reportSearch } from '../features/report/report-search.ts';
import { bulkSearch } from '../features/step/bulk-search.ts';
import { stepSearch } from '../features/step/step-search.ts';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    redirect({ to: '/viec', throw: true });
  },
});

const queue = createRoute({
  getParentRoute: () => root,
  path: '/viec',
  validateSearch: queueSearch,
  component: QueuePage,
});

const board = createRoute({
  getParentRoute: () => root,
  path: '/nhiem-vu',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('../features/board/board-page.tsx'), 'BoardPage'),
});

/** A screen that is not the first one comes when somebody goes there, or is about to. */
const casePages = () => import('../features/task/case-page.tsx');

const task = createRoute({
  getParentRoute: () => root,
  path: '/nhiem-vu/$code',
  component: lazyRouteComponent(casePages, 'TaskPage'),
});

const dossier = createRoute({
  getParentRoute: () => root,
  path: '/ho-so/$code',
  component: lazyRouteComponent(casePages, 'DossierPage'),
});

const stepPages = () => import('../features/step/step-page.tsx');

const taskStep = createRoute({
  getParentRoute: () => root,
  path: '/nhiem-vu/$code/buoc/$command',
  validateSearch: stepSearch,
  component: lazyRouteComponent(stepPages, 'TaskStepPage'),
});

const dossierStep = createRoute({
  getParentRoute: () => root,
  path: '/ho-so/$code/buoc/$command',
  validateSearch: stepSearch,
  component: lazyRouteComponent(stepPages, 'DossierStepPage'),
});

const taskOpening = createRoute({
  getParentRoute: () => root,
  path: '/nhiem-vu/moi/$command',
  component: lazyRouteComponent(() => import('../features/step/opening-page.tsx'), 'TaskOpeningPage'),
});

const bulkStep = createRoute({
  getParentRoute: () => root,
  path: '/viec/buoc/$command',
  validateSearch: bulkSearch,
  component: lazyRouteComponent(() => import('../features/step/bulk-page.tsx'), 'BulkStepPage'),
});

const approvalPages = () => import('../features/step/approval-page.tsx');

const taskApproval = createRoute({
  getParentRoute: () => root,
  path: '/nhiem-vu/$code/duyet/$approval',
  component: lazyRouteComponent(approvalPages, 'TaskApprovalPage'),
});

const dossierApproval = createRoute({
  getParentRoute: () => root,
  path: '/ho-so/$code/duyet/$approval',
  component: lazyRouteComponent(approvalPages, 'DossierApprovalPage'),
});

const currentReport = createRoute({
  getParentRoute: () => root,
  path: '/bao-cao',
  component: lazyRouteComponent(() => import('../features/report/current-report.tsx'), 'CurrentReport'),
});

const report = createRoute({
  getParentRoute: () => root,
  path: '/bao-cao/quy/$quarter',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('../features/report/report-page.tsx'), 'ReportPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/nhap',
  component: lazyRouteComponent(() => import('../features/import/import-page.tsx'), 'ImportPage'),
});

const handedIn = createRoute({
  getParentRoute: () => root,
  path: '/nhap/$approval',
  component: lazyRouteComponent(() => import('../features/import/handed-in-page.tsx'), 'HandedInPage'),
});

/** Every screen has an address; what is chosen on it stands there too. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    queue,
    board,
    task,
    dossier,
    taskStep,
    dossierStep,
    taskOpening,
    bulkStep,
    taskApproval,
    dossierApproval,
    currentReport,
    report,
    imports,
    handedIn,
  ]),
  scrollRestoration: true,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
