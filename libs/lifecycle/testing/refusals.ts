import { describe, expect, test } from '@jest/globals';
import type { RefusalType } from '../decision.ts';
import { stepOf } from '../definition.ts';
import type { Fact } from '../fact.ts';
import { pinnedTo, versionsOf } from './pinned-to.ts';
import { decideSaid, type Said } from './record.ts';
import { PLAIN } from './task-in.ts';

/** What is said in a row: members of the data that replace the plain body's; `undefined` takes one away. */
type Overrides = Readonly<Record<string, unknown>>;
/** How else the command is said: another day, actor, key … */
type Other = Partial<Said>;

/** `'accepted'` stands for the boundary on this side of the rule. */
export type Row = readonly [
  overrides: Overrides,
  outcome: RefusalType | 'accepted',
  other?: Other & { readonly field?: string; readonly why?: string },
];

/** The command said with its plain body and what a row says otherwise. */
export function saidWith(command: string, overrides: Overrides, other: Other = {}): Said {
  const plain = PLAIN[command];
  const data = { ...plain?.data, ...overrides };
  const kept = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  return { name: command, on: plain?.on ?? '2023-01-01', data: kept, ...other };
}

type Histories = () => readonly (readonly Fact[])[];

/** A table of refusals of one command on one history: a row each, beside the acceptance at its boundary. */
export function refusals(command: string, history: () => readonly Fact[], rows: readonly Row[]): void {
  table(command, () => inEveryVersion(history(), command), rows);
}

/** The same of the history's own version alone: of a rule that came with it. */
export function refusalsNow(command: string, history: () => readonly Fact[], rows: readonly Row[]): void {
  table(command, () => [history()], rows);
}

function table(command: string, histories: Histories, rows: readonly Row[]): void {
  describe(command, () => {
    test.each(rows.map((row) => [titleOf(row), row] as const))('%s', (_title, [overrides, outcome, more]) => {
      const { field, why: _why, ...other } = more ?? {};
      for (const facts of histories()) {
        const decision = decideSaid(saidWith(command, overrides, other), facts);
        const first = decision.status === 'refused' ? decision.refusals[0] : undefined;
        expect(first?.type ?? decision.status).toBe(outcome);
        if (field !== undefined) expect(first?.field).toBe(field);
      }
    });
  });
}

/** The history under each version of its definition that has the command: a rule holds in all of them. */
function inEveryVersion(history: readonly Fact[], command: string): readonly (readonly Fact[])[] {
  const definition = history[0]?.metadata.definition;
  if (definition === undefined) return [history];
  const kind = history[0]?.type.startsWith('AdministrativeDossier') ? 'dossier' : 'task';
  return versionsOf(kind, definition)
    .filter((version) => version.version === definition.version || stepOf(version, command) !== undefined)
    .map((version) => pinnedTo(history, version));
}

function titleOf([overrides, outcome, { why, ...other } = {}]: Row): string {
  const said = JSON.stringify({ ...overrides, ...other });
  return why === undefined ? `${said}: ${outcome}` : `${why}: ${outcome}`;
}
