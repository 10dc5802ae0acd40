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
    const parts = Object.values(files).filter(({ dir }) => !dir);
    // All of them first: counting is quick, and nothing of a workbook that is too large is parsed.
    for (const part of parts) for await (const bytes of unpacked(part)) budget.spend('bytes', bytes.length);
    for (const part of parts) if (PARSED.test(part.name)) await parse(part, budget);
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

/** What a part says of its size may be a lie: it is unpacked piece by piece, and no further than somebody asks. */
const unpacked = (part: JSZip.JSZipObject): AsyncIterable<Buffer> => new Readable().wrap(part.nodeStream());

async function parse(part: JSZip.JSZipObject, budget: Budget): Promise<void> {
  const parser = boundedParser(budget);
  const decoder = new TextDecoder();
  for await (const bytes of unpacked(part)) parser.write(decoder.decode(bytes, { stream: true }));
  parser.close();
}
