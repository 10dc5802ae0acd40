import { beforeEach, describe, expect, test } from '@jest/globals';
import { appendContract } from './contract/append.contract.ts';
import { chainContract } from './contract/chain.contract.ts';
import { stores } from './contract/fixture.contract.ts';
import type { ContractSubject } from './contract/fixture.contract.ts';
import { readContract } from './contract/read.contract.ts';
import { subscribeContract } from './contract/subscribe.contract.ts';

/** Tests of the suite: every adapter runs as many, none less. */
const WHOLE = 56;

/** What every adapter and wrapper of the log promises: the port's words as tests. Runs on a log that others have written to. */
export function eventStoreContract(name: string, subject: ContractSubject): void {
  describe(`event store contract: ${name}`, () => {
    let ran = 0;
    beforeEach(() => void (ran += 1));
    const open = stores(subject);
    appendContract(open);
    chainContract(open);
    readContract(open);
    subscribeContract(open);
    test(`these were all ${WHOLE}`, () => {
      expect(ran - 1).toBe(WHOLE);
    });
  });
}
