import { Inject, Injectable } from '@nestjs/common';
import { mayRead, type Asking } from '#access/may-do';
import { historyOf, type CaseHistory } from '#history/case-history';
import { partiesOf } from '#history/parties-of';
import type { Stores } from '#runtime/open-stores';
import { refuse } from '#commands/refused';
import { STORES } from '../tokens.ts';

/** A case by its kind and code, and who asks for it. */
export interface CaseRef {
  readonly kind: string;
  readonly code: string;
  readonly by: Asking;
}

/** Reads single cases off the log, which is never behind itself. */
@Injectable()
export class CaseReader {
  constructor(@Inject(STORES) readonly stores: Stores) {}

  /** @throws Refused not-found: there is none, or none that the caller may read, which is not told apart */
  async historyOf({ by, ...of }: CaseRef): Promise<CaseHistory> {
    const history = await historyOf(this.stores.store, of);
    if (history === undefined) return refuse('not-found', { code: of.code });
    // Who may read it today may read its past: a task remembers its own people only.
    const parties = partiesOf(history);
    return parties !== undefined && mayRead(by, parties) ? history : refuse('not-found', { code: of.code });
  }
}
