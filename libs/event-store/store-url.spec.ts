import { expect, test } from '@jest/globals';
import { isKurrentdbUrl, kurrentdbUrlDefect } from './store-url.ts';

test.each([
  'kurrentdb://localhost',
  'kurrentdb://127.0.0.1:2113?tls=false',
  'kurrentdb://admin:changeit@eventstore:2113?tls=false',
  'esdb://admin:p%40ss@a.example.vn:2113,b.example.vn:2113?nodePreference=leader&tlsCAFile=%2Fca.crt',
  'esdb+discover://cluster.example.vn:2113/?tls=true&keep-alive-interval=10000',
  'kurrentdb+discover://node.example.vn',
])('%s: can be used', (url) => {
  expect(isKurrentdbUrl(url)).toBe(true);
  expect(kurrentdbUrlDefect(url)).toBeUndefined();
});

test.each([
  'kurrentdb://db.example.vn?tls=false',
  'kurrentdb://10.0.0.7:2113?TLS=false',
  'esdb://localhost:2113,db.example.vn:2113?tls=false',
  'kurrentdb+discover://admin:changeit@db.example.vn?tls=false',
  'kurrentdb://127.0.0.1.example.vn?tls=false',
])('%s: not encrypted beyond this machine', (url) => {
  expect(kurrentdbUrlDefect(url)).toBe('not-encrypted');
});

test.each([
  ['no host', 'kurrentdb://'],
  ['an option that the client does not know, and would print', 'kurrentdb://a:b@localhost?tsl=false'],
  ['tls neither true nor false', 'kurrentdb://localhost?tls=False'],
  ['no port', 'kurrentdb://localhost:port'],
  ['a path', 'kurrentdb://localhost/db'],
  ['a user without a password', 'kurrentdb://admin@localhost'],
])('%s: no address', (_, url) => {
  expect(kurrentdbUrlDefect(url)).toBe('not-a-url');
});

test.each(['kurrentdb:/x', 'kdb://localhost', 'postgres://localhost', 'xkurrentdb://localhost'])(
  '%s: is of another store',
  (url) => {
    expect(isKurrentdbUrl(url)).toBe(false);
  },
);
