import { Inject } from '@nestjs/common';
import { CommandHandler, Command, type ICommandHandler } from '@nestjs/cqrs';
import { actorOf, recordedByOf, type Principal } from '#access/principal';
import { recordOperatorFact } from '#commands/record-operator-act';
import type { Language } from '#messages/language';
import type { Stores } from '#runtime/open-stores';
import type { QueryOf } from '../http/query-parameters.ts';
import { STORES } from '../tokens.ts';
import type { LIST_SHAPE } from './list-shape.ts';
import type { SheetForm } from '../http/sheet-form.ts';
import { sheetOf } from './list-sheet.ts';
import type { RowOfCase } from './row-of-case.ts';
import { rowsOfList } from './rows-of-list.ts';

/** Stream `operator-exports`: what left the program as a file, for auditors. */
const CODE = 'exports';
const MADE = 'ExportMade';
/** Rows of one question, and of a file. More: a file that no office program opens well. */
const PAGE_ROWS = 1_000;
const MOST_ROWS = 20_000;

/** Everything that a list's filter finds, as a file; that it was made goes on record. */
export class ExportCases extends Command<Uint8Array> {
  constructor(
    readonly filter: QueryOf<typeof LIST_SHAPE>,
    readonly form: SheetForm,
    readonly by: { readonly principal: Principal; readonly language: Language },
  ) {
    super();
  }
}

@CommandHandler(ExportCases)
export class ExportCasesHandler implements ICommandHandler<ExportCases> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  /** @throws EventStoreError it could not be put on record: then there is no file */
  async execute({ filter, form, by: { principal, language } }: ExportCases): Promise<Uint8Array> {
    const rows = await this.allRows(filter, principal);
    const bytes = await sheetOf(rows, { form, language });
    // Words that were looked for may be a person's name: that there were some is enough.
    const { q, cursor: _, limit: __, ...told } = filter;
    const data = { form, rows: rows.length, filter: { ...told, ...(q !== undefined && { q: true }) } };
    await recordOperatorFact(
      {
        ...{ code: CODE, name: 'make-export', data },
        ...{ actor: actorOf(principal), recordedBy: recordedByOf(principal) },
      },
      MADE,
      this.stores,
    );
    return bytes;
  }

  private async allRows(
    { cursor: _, ...filter }: QueryOf<typeof LIST_SHAPE>,
    by: Principal,
  ): Promise<readonly RowOfCase[]> {
    const rows: RowOfCase[] = [];
    let cursor: string | undefined;
    do {
      const from = cursor === undefined ? {} : { cursor };
      const page = await rowsOfList(this.stores, { ...filter, ...from, limit: PAGE_ROWS }, by);
      rows.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined && rows.length < MOST_ROWS);
    return rows;
  }
}
