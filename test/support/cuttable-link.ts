import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOCKET = '.s.PGSQL.5432';

/** A link to a server that can be cut at the worst moment. */
export interface CuttableLink {
  readonly url: string;
  /** The next message that holds `text` reaches the server; its answer does not come back, the link breaks instead. */
  loseAnswerTo(text: string, options?: { times: number }): void;
  /** From now on nobody gets through. */
  refuse(): void;
  close(): Promise<void>;
}

/** Stands between a client and the server at `serverUrl`, a unix socket. */
export async function cuttableLink(serverUrl: string): Promise<CuttableLink> {
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-link-'));
  const serverFolder = new URL(serverUrl).searchParams.get('host') ?? '';
  const open = new Set<Socket>();
  let armed = { text: '', times: 0 };
  let refusing = false;
  const proxy = createServer((client) => {
    if (refusing) {
      client.destroy();
      return;
    }
    const server = connect(join(serverFolder, SOCKET));
    let cut = false;
    const both = [client, server];
    for (const socket of both) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => both.forEach((each) => each.destroy()));
    }
    client.on('data', (chunk) => {
      if (armed.times > 0 && chunk.includes(armed.text)) {
        armed.times -= 1;
        cut = true;
      }
      server.write(chunk);
    });
    server.on('data', (chunk) => {
      if (cut) client.destroy();
      else client.write(chunk);
    });
  });
  proxy.listen(join(folder, SOCKET));
  await once(proxy, 'listening');
  return {
    url: serverUrl.replace(encodeURIComponent(serverFolder), encodeURIComponent(folder)),
    loseAnswerTo: (text, { times } = { times: 1 }) => {
      armed = { text, times };
    },
    refuse() {
      refusing = true;
      for (const socket of open) socket.destroy();
    },
    async close() {
      for (const socket of open) socket.destroy();
      proxy.close();
      await once(proxy, 'close');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
