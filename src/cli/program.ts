import { Command } from 'commander';
import type { Answer } from './answer.ts';

/** What the parsed command line asks for. */
export type Run = () => Promise<Answer>;

type Verb = (...args: never[]) => Promise<Answer>;

/**
 * The verbs of contract section 3. Each is imported when it is called: a call loads what it needs and no more.
 * `chosen` is told what to run once the words were understood.
 */
export function programOf(chosen: (run: Run) => void): Command {
  const program = new Command('lotrinh')
    .exitOverride()
    .showHelpAfterError(false)
    .configureOutput({ writeErr: () => undefined });
  const runs =
    (load: () => Promise<Verb>) =>
    (...args: unknown[]): void => {
      // Commander hands over the arguments, the options and itself.
      chosen(async () => (await load())(...(args.slice(0, -1) as never[])));
    };
  program
    .command('import <file>')
    .option('--dry-run')
    .action(runs(async () => (await import('./import-file.ts')).importFile));
  addTask(program.command('task'), runs);
  program
    .command('deadlines')
    .option('--task <id>')
    .option('--status <status>')
    .option('--due-before <day>')
    .option('--overdue')
    .option('--as-of <day>')
    .action(runs(async () => (await import('./deadlines.ts')).deadlines));
  addReminders(program.command('reminders'), runs);
  addOthers(program, runs);
  return program;
}

type Runs = (load: () => Promise<Verb>) => (...args: unknown[]) => void;

function addTask(task: Command, runs: Runs): void {
  const clocks = (command: Command): Command =>
    command.option('--kind <kind>').option('--as-of <day>').option('--known-at <instant>');
  task
    .command('list')
    .option('--kind <kind>')
    .action(runs(async () => (await import('./task-list.ts')).taskList));
  clocks(task.command('show <id>')).action(runs(async () => (await import('./task-show.ts')).taskShow));
  clocks(task.command('history <id>')).action(
    runs(async () => (await import('./task-history.ts')).taskHistory),
  );
  task
    .command('diff <id>')
    .requiredOption('--from <point>')
    .requiredOption('--to <point>')
    .option('--kind <kind>')
    .action(runs(async () => (await import('./task-diff.ts')).taskDiff));
  task
    .command('do <id> <command>')
    .option('--data <json>')
    .option('--occurred-on <day>')
    .option('--actor <actor>')
    .option('--document <json>')
    .option('--reason <text>')
    .option('--approved-by <actor>')
    .option('--if-revision <revision>')
    .option('--key <key>')
    .option('--kind <kind>')
    .action(runs(async () => (await import('./task-do.ts')).taskDo));
}

function addReminders(reminders: Command, runs: Runs): void {
  reminders
    .command('list')
    .option('--task <id>')
    .option('--status <status>')
    .action(runs(async () => (await import('./reminders.ts')).remindersList));
  reminders
    .command('reconcile')
    .action(runs(async () => (await import('./reminders.ts')).remindersReconcile));
  reminders.command('why <id>').action(runs(async () => (await import('./reminders.ts')).remindersWhy));
  reminders
    .command('report')
    .requiredOption('--from <day>')
    .requiredOption('--to <day>')
    .action(runs(async () => (await import('./reminders.ts')).remindersReport));
}

function addOthers(program: Command, runs: Runs): void {
  program
    .command('report')
    .command('quarterly')
    .requiredOption('--quarter <quarter>')
    .option('--as-of <day>')
    .option('--known-at <instant>')
    .option('--format <format>')
    .option('--out <file>')
    .action(runs(async () => (await import('./report-quarterly.ts')).reportQuarterly));
  program
    .command('audit')
    .command('verify')
    .action(runs(async () => (await import('./audit-verify.ts')).auditVerify));
  const views = program.command('views');
  views.command('rebuild').action(runs(async () => (await import('./views.ts')).viewsRebuild));
  views.command('verify').action(runs(async () => (await import('./views.ts')).viewsVerify));
  const definition = program.command('definition');
  definition.command('list').action(runs(async () => (await import('./definition.ts')).definitionList));
  definition.command('show <id>').action(runs(async () => (await import('./definition.ts')).definitionShow));
  program.command('config').action(runs(async () => (await import('./config.ts')).config));
}
