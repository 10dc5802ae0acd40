/**
 * Fresh stores of the kinds that the user named: a stand-in for KurrentDB, PostgreSQL, Redis. Prints their settings as
 * one line of JSON and keeps them up until SIGTERM or Ctrl-C; then they are gone. For tests and checks, never for work.
 */
import { setupOrExit } from './setup.mjs';

await setupOrExit({ program: false });
await import('../test/support/typescript.mjs');
await import('../test/support/fresh-stores-program.ts');
