#!/usr/bin/env node
/** The command line, where the package is installed (`npx lotrinh <verb>`). */
import { runProgram } from './lib/program.mjs';

await runProgram('dist/src/cli.js', process.argv.slice(2));
