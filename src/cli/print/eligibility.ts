import { format } from '#messages/format';
import { writtenTime } from '#messages/written';
import type { AssessedApplicant } from '#reporting/eligibility/applicants';
import type { Evidence } from '#reporting/eligibility/candidate';
import { columns } from './columns.ts';
import { eventWord } from './words.ts';

/** A table an applicant: each condition, what our history says, the facts behind it. */
export function eligibilityText(assessed: readonly AssessedApplicant[]): string {
  if (assessed.length === 0) return format('print.no-applicants');
  return assessed.map(tableOf).join('\n\n');
}

function tableOf({ dossierId, host, on, checks }: AssessedApplicant): string {
  const title = format('print.applicant', { dossierId, host, on: writtenTime(on) });
  const heading = ['condition', 'answer', 'basis', 'evidence'].map((name) => format(`column.${name}`));
  const rows = checks.map(({ rule, answer, basis, evidence }) => [
    format(`eligibility.${rule}`),
    format(`eligibility.answer.${answer}`),
    basis,
    evidence.map(evidenceText).join('; '),
  ]);
  return `${title}\n${columns([heading, ...rows])}`;
}

const evidenceText = ({ task, revision, type, occurredOn }: Evidence): string =>
  format('print.evidence', { task, revision, event: eventWord(type), on: writtenTime(occurredOn) });
