/** `node scripts/run.mjs <program> [args]`: the set-up, then the program (a path from the root), in one process. */
import { runProgram } from './lib/program.mjs';

const [program, ...args] = process.argv.slice(2);
if (program === undefined) {
  process.stderr.write('usage: node scripts/run.mjs <program> [args]\n');
  process.exit(2);
}
await runProgram(program, args);
