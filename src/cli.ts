import { CommanderError } from 'commander';
import type { Answer } from './cli/answer.ts';
import { failureOf, internalFailure, usageFailure, type Failure } from './cli/failure.ts';
import { programOf, type Run } from './cli/program.ts';

const JSON_FLAG = '--json';

/** `npm run -s lotrinh -- <verb>`: parses, calls a library, prints. Exit codes: contract section 3. */
async function main(words: readonly string[]): Promise<void> {
  const asJson = words.includes(JSON_FLAG);
  const run = understood(words.filter((word) => word !== JSON_FLAG));
  if (run === undefined) return;
  if (typeof run !== 'function') {
    fail(run, asJson);
    return;
  }
  try {
    tell(await run(), asJson);
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) console.error(error);
    fail(failure ?? internalFailure(), asJson);
  }
}

/** What to run; a failure for wrong words; undefined when help was asked for and given. */
function understood(words: readonly string[]): Run | Failure | undefined {
  let run: Run | undefined;
  try {
    programOf((chosen) => (run = chosen)).parse(words, { from: 'user' });
    return run;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? undefined : usageFailure(error.message);
  }
}

function tell({ body, text, exit = 0 }: Answer, asJson: boolean): void {
  process.stdout.write(
    `${asJson || text === undefined ? JSON.stringify(body, null, asJson ? 0 : 2) : text()}\n`,
  );
  process.exitCode = exit;
}

function fail({ error, exit }: Failure, asJson: boolean): void {
  if (asJson) process.stdout.write(`${JSON.stringify({ error })}\n`);
  else process.stderr.write(`${String(error.message)}\n`);
  process.exitCode = exit;
}

// Whoever reads us may have seen enough (`… | head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
await main(process.argv.slice(2));
