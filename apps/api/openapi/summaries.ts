import { format } from '#messages/format';
import { V1 } from '../http/version-path.ts';

/** What each call does, by method and path; the calls of a case are the same for every kind. */
const SUMMARIES: Readonly<Record<string, string>> = {
  'post /cases': 'api.case.open',
  'get /cases': 'api.case.list',
  'post /cases/{id}/commands/{command}': 'api.case.record',
  'get /cases/{id}': 'api.case.show',
  'get /cases/{id}/events': 'api.case.events',
  'get /cases/{id}/diff': 'api.case.diff',
  'get /cases/{id}/actions': 'api.case.actions',
  'get /cases/{id}/documents': 'api.case.documents',
  'get /cases/{id}/people': 'api.case.people',
  'get /cases/{id}/files/{sha256}': 'api.case.file',
  'post /files': 'api.file.add',
  'post /cases/{id}/approvals/{approval}/{settling}': 'api.approval.settle',
  'post /session': 'api.session.begin',
  'delete /session': 'api.session.end',
  'get /session/oidc': 'api.session.oidc.begin',
  'get /session/oidc/callback': 'api.session.oidc.end',
  'get /me': 'api.me.show',
  'put /me/password': 'api.me.password',
  'post /me/second-factor': 'api.me.second-factor.offer',
  'put /me/second-factor': 'api.me.second-factor.confirm',
  'post /me/second-factor/removal': 'api.me.second-factor.drop',
  'get /tokens': 'api.token.list',
  'post /tokens': 'api.token.issue',
  'delete /tokens/{id}': 'api.token.revoke',
  'get /people': 'api.people.list',
  'get /people/{id}': 'api.people.show',
  'get /cases/{id}/eligibility': 'api.task.eligibility',
  'get /deadlines': 'api.deadlines',
  'get /work': 'api.work.list',
  'get /milestones': 'api.milestones',
  'get /openings': 'api.openings',
  'get /session/ways': 'api.session.ways',
  'get /reports/quarterly/{quarter}': 'api.report.quarterly',
  'get /reports/quarterly/{quarter}/text': 'api.report.text',
  'get /reports/quarterly/{quarter}/figures/{figure}': 'api.report.figure',
  'get /definitions': 'api.definition.list',
  'get /definitions/{id}': 'api.definition.show',
  'get /definitions/{id}/diagram': 'api.definition.diagram',
  'post /imports': 'api.import',
  'get /imports/approvals': 'api.import.list',
  'get /imports/approvals/{approval}': 'api.import.show',
  'post /imports/approvals/{approval}/{settling}': 'api.import.settle',
  'get /calendar': 'api.calendar.list',
  'post /calendar/commands/{command}': 'api.calendar.declare',
  'get /calendar/approvals': 'api.calendar.waiting',
  'post /calendar/approvals/{approval}/{settling}': 'api.calendar.settle',
  'get /profile': 'api.profile.show',
  'post /profile/commands/{command}': 'api.profile.adopt',
  'get /profile/approvals': 'api.profile.waiting',
  'post /profile/approvals/{approval}/{settling}': 'api.profile.settle',
  'post /bulk': 'api.bulk',
  'get /reminders': 'api.reminder.list',
  'get /reminders/{id}': 'api.reminder.why',
  'post /reminders/reconcile': 'api.reminder.reconcile',
  'get /audit/acts': 'api.audit.acts',
  'get /audit/verify': 'api.audit.verify',
  'get /health/live': 'api.health.live',
  'get /health/ready': 'api.health.ready',
  'get /metrics': 'api.metrics',
};

/** What a call does, in a sentence. @throws RangeError there is none: each call of the document has one */
export function summaryOf(method: string, path: string): string {
  const call = path.replace(`/${V1}`, '').replace(/^\/(?:tasks|dossiers)(?=\/|$)/, '/cases');
  const key = SUMMARIES[`${method} ${call}`];
  if (key === undefined) throw new RangeError(`no summary for ${method} ${path}`);
  return format(key, {}, 'en');
}
