import { describe } from '@jest/globals';
import { appendContract } from './contract/append.contract.ts';
import { chainContract } from './contract/chain.contract.ts';
import { stores } from './contract/fixture.contract.ts';
import type { ContractSubject } from './contract/fixture.contract.ts';
import { readContract } from './contract/read.contract.ts';
import { subscribeContract } from './contract/subscribe.contract.ts';

/** What every adapter and wrapper of the log promises: the port's words as tests. Runs on a log that others have written to. */
export function eventStoreContract(name: string, subject: ContractSubject): void {
  describe(`event store contract: ${name}`, () => {
    const open = stores(subject);
    appendContract(open);
    chainContract(open);
    readContract(open);
    subscribeContract(open);
  });
}
