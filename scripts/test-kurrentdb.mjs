/** The log's contract and the end-to-end suites on a real KurrentDB: its image up, `npm test` on those paths, down. */
import { spawnSync } from 'node:child_process';
import { run, runNode } from './lib/child.mjs';
import { inRoot, say } from './lib/paths.mjs';

const SUITES = ['libs/event-store/kurrentdb', 'test/e2e'];
const URL_OF_THE_IMAGE = 'kurrentdb://127.0.0.1:2113?tls=false';
const COMPOSE = ['compose', '-f', inRoot('docker-compose.test.yml'), '-p', 'lotrinh-test'];

if (spawnSync('docker', ['compose', 'version'], { stdio: 'ignore' }).status !== 0) {
  say('test:kurrentdb: needs Docker with its compose plugin');
  process.exit(1);
}

// Not by run(), which ends us by the signal: what is up must go down after a Ctrl-C too.
process.once('exit', () => spawnSync('docker', [...COMPOSE, 'down', '--volumes'], { stdio: 'ignore' }));
const up = await run('docker', [...COMPOSE, 'up', '--detach', '--wait'], {
  stdio: ['ignore', process.stderr, process.stderr],
});
if (up !== 0) {
  say('test:kurrentdb: KurrentDB did not come up; what compose said stands above');
  process.exit(1);
}
process.exitCode = await runNode([inRoot('scripts', 'test.mjs'), ...SUITES], {
  env: { ...process.env, KURRENTDB_TEST_URL: URL_OF_THE_IMAGE },
});
