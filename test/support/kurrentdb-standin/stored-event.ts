/** An event as the stand-in keeps it. Numbers are exact: files stay far below 2^53 bytes. */
export interface StoredEvent {
  /** Offset of its bytes in the file: increasing, with gaps, as on a real server. Commit = prepare. */
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  /** .NET ticks (100 ns) since 1970, as the wire has it. */
  readonly created: string;
  readonly data: Buffer;
  readonly metadata: Buffer;
}

/** An event about to be kept: place and time are given by the log. */
export type ProposedEvent = Omit<StoredEvent, 'position' | 'revision' | 'created' | 'stream'>;

/** What the server itself writes: streams and types that begin with `$`. */
export function systemEvent(type: string, data: object): ProposedEvent {
  return {
    id: crypto.randomUUID(),
    type,
    contentType: 'application/json',
    data: Buffer.from(JSON.stringify(data)),
    metadata: Buffer.alloc(0),
  };
}
