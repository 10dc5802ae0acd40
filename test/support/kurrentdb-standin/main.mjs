// Starts the stand-in for KurrentDB from its sources: node test/support/kurrentdb-standin/main.mjs [--folder F] [--port P]
import '../typescript.mjs';

await import('./program.ts');
