import { Inject, Injectable } from '@nestjs/common';
import { departmentIn } from '#commands/department';
import { caseAt } from '#history/case-at';
import { historyOf, type CaseHistory } from '#history/case-history';
import type { Clocks } from '#lifecycle/clocks';
import type { CaseSnapshot } from '#lifecycle/snapshot';
import type { Stores } from '#runtime/open-stores';
import { refuse } from '#commands/refused';
import { STORES } from '../tokens.ts';

/** A case by its kind and code. */
export interface CaseRef {
  readonly kind: string;
  readonly code: string;
}

/** Reads single cases off the log, which is never behind itself. */
@Injectable()
export class CaseReader {
  constructor(@Inject(STORES) readonly stores: Stores) {}

  /** @throws Refused not-found */
  async historyOf(of: CaseRef): Promise<CaseHistory> {
    return (await historyOf(this.stores.store, of)) ?? refuse('not-found', { code: of.code });
  }

  /** Where it stood by both clocks. @throws Refused not-found: nothing of it by then */
  async snapshotOf(of: CaseRef, clocks: Clocks): Promise<CaseSnapshot> {
    const history = await this.historyOf(of);
    const department = await departmentIn(this.stores.store);
    return caseAt(history, { ...department, clocks }) ?? refuse('not-found', { code: of.code });
  }
}
