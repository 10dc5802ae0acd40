import { endSoon } from '#runtime/end-soon';
import type { Answer } from './cli/answer.ts';
import { failureOf, internalFailure, usageFailure, type Failure } from './cli/failure.ts';
import { helpOf } from './cli/help-of.ts';
import { helpText } from './cli/help.ts';
import { programOf, type Run } from './cli/program.ts';
import { HelpAsked, missingVerb, UsageError } from './cli/usage.ts';

const JSON_FLAG = '--json';

/** `npm run -s lotrinh -- <verb>`: parses, calls a library, prints. Exit codes: contract section 3. */
async function main(words: readonly string[]): Promise<void> {
  const asJson = words.includes(JSON_FLAG);
  try {
    const run = understood(words.filter((word) => word !== JSON_FLAG));
    if (typeof run === 'function') tell(await run(), asJson);
    else fail(run, asJson);
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) console.error(error);
    fail(failure ?? internalFailure(), asJson);
  }
}

/** What to run, giving help included; a failure for wrong words. */
function understood(words: readonly string[]): Run | Failure {
  let run: Run = () => helpOf([]);
  try {
    programOf((chosen) => (run = chosen)).parse(words, { from: 'user' });
    return run;
  } catch (error) {
    if (error instanceof UsageError) return usageFailure(error.message);
    if (!(error instanceof HelpAsked)) throw error;
    const { path, wanted } = error;
    return wanted ? () => helpOf(path) : usageFailure(missingVerb(path), helpText(path));
  }
}

function tell({ body, text, exit = 0 }: Answer, asJson: boolean): void {
  process.stdout.write(`${asJson ? JSON.stringify(body) : text()}\n`);
  process.exitCode = exit;
}

function fail({ error, exit, text }: Failure, asJson: boolean): void {
  if (asJson) process.stdout.write(`${JSON.stringify({ error })}\n`);
  else process.stderr.write(`${text}\n`);
  process.exitCode = exit;
}

// Whoever reads us may have seen enough (`… | head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
await main(process.argv.slice(2));
endSoon();
