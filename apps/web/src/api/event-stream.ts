/** An event of a stream: `event` is `message` where it has no name. */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
}

/** Reads a stream piece by piece as browsers do (HTML, section 9.2.6), as far as the server writes it: no `\r`. */
export function eventReader() {
  let rest = '';
  let lastId = '';
  return {
    /** The last id that was told, with an event or without. */
    lastId: (): string => lastId,
    /** The events that are whole with this piece. */
    take(piece: string): readonly StreamEvent[] {
      const blocks = (rest + piece).split('\n\n');
      rest = blocks.pop() ?? '';
      return blocks.flatMap((block) => {
        const said = fieldsOf(block);
        lastId = said.get('id') ?? lastId;
        const data = said.get('data');
        return data === undefined ? [] : [{ event: said.get('event') ?? 'message', data }];
      });
    },
  };
}

/** A line that begins with a colon is a comment. */
function fieldsOf(block: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const at = line.indexOf(':');
    if (at > 0) fields.set(line.slice(0, at), line.slice(at + 1).replace(/^ /, ''));
  }
  return fields;
}
