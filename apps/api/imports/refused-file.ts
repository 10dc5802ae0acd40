import { HttpStatus, StreamableFile } from '@nestjs/common';
import type { Request, Response } from 'express';
import { refuse } from '#commands/refused';
import type { RefusedRecord } from '#importing/import-records';
import type { Format } from '#importing/read-file';
import { SHEET_TYPES, sheetFormOf, type SheetForm } from '../http/sheet-form.ts';
import { languageOf } from '../http/language.ts';

/** Whether a call asks for the rows that would be refused as a file. @throws Refused in another form than the table was sent in */
export function refusedFormOf(request: Request, sent: Format): SheetForm | undefined {
  const form = sheetFormOf(request);
  if (form === undefined || form === sent) return form;
  const own = sent === 'csv' || sent === 'xlsx' ? [SHEET_TYPES[sent]] : [];
  return refuse('not-acceptable', { available: ['application/json', ...own] });
}

interface RefusedOf {
  readonly form: SheetForm;
  readonly bytes: Uint8Array;
  readonly refused: readonly RefusedRecord[];
}

/** The refused rows under their own heading, with why, to be mended and sent again; nothing where nothing was refused. */
export async function refusedFile(
  { form, bytes, refused }: RefusedOf,
  response: Response,
): Promise<StreamableFile | undefined> {
  if (refused.length === 0) {
    response.status(HttpStatus.NO_CONTENT);
    return undefined;
  }
  const { refusedRows } = await import('#importing/refused-rows');
  const rows = await refusedRows({ bytes, format: form, refused, language: languageOf(response.req) });
  response.type(SHEET_TYPES[form]);
  response.attachment(`refused.${form}`);
  return new StreamableFile(rows);
}
