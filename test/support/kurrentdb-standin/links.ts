import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

interface Link {
  readonly client: Socket;
  readonly server: Socket;
}

/** The wires between clients and the server: what stands in front of it, so that a link can be cut at any moment. */
export class Links {
  /** Of the server behind; absent while it is down. */
  behind: number | undefined;
  readonly #open = new Set<Link>();
  readonly #listener: Server;

  private constructor(listener: Server) {
    this.#listener = listener;
  }

  static async open(port: number): Promise<Links> {
    const listener = createServer({ noDelay: true });
    const links = new Links(listener);
    listener.on('connection', (client) => links.#join(client));
    listener.listen(port, '127.0.0.1');
    await once(listener, 'listening');
    return links;
  }

  get port(): number {
    return (this.#listener.address() as AddressInfo).port;
  }

  get count(): number {
    return this.#open.size;
  }

  /** Cuts the link on which a call came; `peer` is what the server calls its other end: `127.0.0.1:PORT`. */
  cut(peer: string): void {
    for (const link of this.#open) {
      if (peer.endsWith(`:${link.server.localPort ?? 0}`)) end(link);
    }
  }

  cutAll(): void {
    for (const link of this.#open) end(link);
  }

  async close(): Promise<void> {
    this.cutAll();
    this.#listener.close();
    await once(this.#listener, 'close');
  }

  #join(client: Socket): void {
    client.on('error', () => undefined);
    if (this.behind === undefined) {
      client.destroy();
      return;
    }
    const server = connect({ port: this.behind, host: '127.0.0.1', noDelay: true });
    const link = { client, server };
    this.#open.add(link);
    server.on('error', () => undefined);
    for (const socket of [client, server]) {
      socket.on('close', () => {
        this.#open.delete(link);
        end(link);
      });
    }
    client.pipe(server).pipe(client);
  }
}

function end({ client, server }: Link): void {
  client.destroy();
  server.destroy();
}
