import { Readable } from 'node:stream';
import JSZip from 'jszip';
import { UnreadableFile } from '../read-record.ts';
import { boundedParser } from './bounded-parser.ts';
import { Budget, notAWorkbook, tooLarge, WORKBOOK_LIMITS } from './budget.ts';

/** Begins each entry of the list of parts at the end of a zip. */
const ENTRY = 'PK\x01\x02';
/** What the reader of workbooks parses; it looks for these endings anywhere in a name, so this does too. */
const PARSED = /[.](xml|rels|vml)/;

/**
 * Unpacks the parts of a workbook one after the other without keeping them, and counts what the reader of workbooks
 * would build from them: it holds everything at once and has no limits of its own.
 * @throws UnreadableFile too-large: more than a list can be; invalid-table: no zip, no XML, or XML with entities
 */
export async function refuseBomb(bytes: Uint8Array): Promise<void> {
  if (entriesIn(bytes) > WORKBOOK_LIMITS.parts) throw tooLarge();
  const budget = new Budget();
  try {
    // The library that the reader unpacks with, so that both see the same parts.
    const { files } = await JSZip.loadAsync(bytes);
    for (const part of Object.values(files)) if (!part.dir) await spend(part, budget);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : notAWorkbook();
  }
}

/** At least as many as there are: an entry cannot be without its mark. */
function entriesIn(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = buffer.indexOf(ENTRY, 0, 'latin1'); at >= 0; at = buffer.indexOf(ENTRY, at + 1, 'latin1'))
    count += 1;
  return count;
}

async function spend(part: JSZip.JSZipObject, budget: Budget): Promise<void> {
  const parser = PARSED.test(part.name) ? boundedParser(budget) : undefined;
  const decoder = new TextDecoder();
  // What a part says of its size may be a lie: what comes out is counted, and nothing more is unpacked once it is too much.
  for await (const chunk of new Readable().wrap(part.nodeStream())) {
    const unpacked = chunk as Buffer;
    budget.spend('bytes', unpacked.length);
    parser?.write(decoder.decode(unpacked, { stream: true }));
  }
  parser?.close();
}
