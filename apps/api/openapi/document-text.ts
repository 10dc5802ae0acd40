import { makeLogger } from '#runtime/logger';
import type { Stores } from '#runtime/open-stores';
import { createApi } from '../create-api.ts';
import { openApiDocument } from './document.ts';

const INDENT = 2;

/** The API's document as the file has it. Nothing is asked of stores or log for it: none are opened. */
export async function documentText(): Promise<string> {
  const app = await createApi({ stores: {} as Stores, log: makeLogger({ level: 'silent' }) });
  try {
    return `${JSON.stringify(openApiDocument(app), null, INDENT)}\n`;
  } finally {
    await app.close();
  }
}
