import { expect, test } from '@jest/globals';
import * as client from '@kurrent/kurrentdb-client';
import { DamagedEvent, InvalidEvent, StoreUnreachable } from '../errors.ts';
import { NoAnswer, NotSent, POLICIES, policyOf, translated } from './translate-error.ts';
import type { Policy } from './translate-error.ts';

/** The client's error classes with what each means for us. */
const classes: [keyof typeof client, Policy][] = [
  ['AccessDeniedError', 'refused'],
  ['AppendConsistencyViolationError', 'refused'],
  ['AppendRecordSizeExceededError', 'invalid-event'],
  ['CancelledError', 'outcome-open'],
  ['DeadlineExceededError', 'outcome-open'],
  ['InvalidArgumentError', 'refused'],
  ['InvalidTransactionError', 'outcome-open'],
  ['LoginConflictError', 'refused'],
  ['LoginNotFoundError', 'refused'],
  ['MaxAppendSizeExceededError', 'invalid-event'],
  ['NoStreamError', 'no-such-stream'],
  ['NotFoundError', 'refused'],
  ['NotLeaderError', 'ask-again'],
  ['PersistentSubscriptionDoesNotExistError', 'refused'],
  ['PersistentSubscriptionDroppedError', 'outcome-open'],
  ['PersistentSubscriptionExistsError', 'refused'],
  ['PersistentSubscriptionFailedError', 'refused'],
  ['PersistentSubscriptionMaximumSubscribersReachedError', 'refused'],
  ['RequiredMetadataPropertyMissingError', 'refused'],
  ['ScavengeNotFoundError', 'refused'],
  ['StreamDeletedError', 'damage'],
  ['StreamNotFoundError', 'no-such-stream'],
  ['StreamTombstonedError', 'damage'],
  ['TimeoutError', 'outcome-open'],
  ['TransactionMaxSizeExceededError', 'invalid-event'],
  ['UnavailableError', 'outcome-open'],
  ['UnknownError', 'outcome-open'],
  ['UnsupportedError', 'refused'],
  ['WrongExpectedVersionError', 'stands-elsewhere'],
];

/** Trailers that any of the constructors looks for. */
const trailers: Record<string, string> = {
  'leader-endpoint-host': 'localhost',
  'leader-endpoint-port': '2113',
  'stream-name': 'task-x',
  'expected-version': '1',
  'actual-version': '2',
  'maximum-append-size': '1',
  'scavenge-id': 'x',
  'login-name': 'x',
  'required-metadata-properties': 'x',
};

function made(name: keyof typeof client): Error {
  const Class = client[name] as unknown as new (error: object, details: unknown) => Error;
  const raw = { message: 'said', code: 2, metadata: { getMap: () => trailers } };
  return new Class(
    raw,
    name === 'StreamNotFoundError' ? 'task-x' : { violationsList: [], streamName: 'task-x' },
  );
}

test.each(classes)('%s: %s', (name, policy) => {
  expect(policyOf(made(name))).toBe(policy);
});

test('the list names every error class of the client, and the table every type', () => {
  const exported = Object.keys(client).filter(
    (name) => name.endsWith('Error') && name !== 'convertToCommandError' && name !== 'isCommandError',
  );
  expect(exported.sort()).toEqual(classes.map(([name]) => name).sort());
  expect(Object.keys(POLICIES).sort()).toEqual(Object.values(client.ErrorType).sort());
});

test.each([
  ['an answer that did not come', new NoAnswer(), 'outcome-open'],
  ['what comes before the sending failed', new NotSent('14'), 'not-sent'],
  ...[1, 2, 4, 8, 10, 13, 14].map(
    (code) =>
      [`gRPC code ${String(code)} alone`, Object.assign(new Error('x'), { code }), 'outcome-open'] as const,
  ),
  ['anything else', new TypeError('x'), 'outcome-open'],
  ['nothing', undefined, 'outcome-open'],
] as const)('%s: %s', (_, error, policy) => {
  expect(policyOf(error)).toBe(policy);
});

test('what it becomes at the port', () => {
  expect(translated(made('StreamDeletedError'))).toBeInstanceOf(DamagedEvent);
  expect(translated(made('MaxAppendSizeExceededError'))).toBeInstanceOf(InvalidEvent);
  expect(translated(made('AccessDeniedError'))).toBeInstanceOf(StoreUnreachable);
  const already = new StoreUnreachable('x');
  expect(translated(already)).toBe(already);
});
