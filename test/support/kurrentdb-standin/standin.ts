import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Metadata, Server, ServerCredentials, ServerInterceptingCall } from '@grpc/grpc-js';
import type { ServerInterceptor } from '@grpc/grpc-js';
import type { ServerErrorResponse } from '@grpc/grpc-js';
import gossipServices from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js';
import featureServices from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import streamServices from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import { serveAppend, serveBatchAppend, serveDelete, serveTombstone } from './append-service.ts';
import { clusterInfo, supportedMethods } from './cluster.ts';
import { EventLog } from './event-log.ts';
import type { Faults } from './faults.ts';
import { Gate } from './gate.ts';
import { Links } from './links.ts';
import type { ReadCall } from './read.ts';
import { serveRead } from './read-service.ts';

/** As on servers: more than one append may hold, less than would hurt. */
const LARGEST_MESSAGE = 20 * 1024 * 1024;

export interface StandinOptions {
  /** Keeps its events here; without it in a folder of its own, which goes with it. */
  readonly folder?: string;
  /** 0: the system chooses. */
  readonly port?: number;
  /** False: as an old server, which has only the plain append. */
  readonly batchAppend?: boolean;
}

/** A stand-in for KurrentDB: its wire protocol, none of its code. For tests, not for data anybody needs. */
export interface Standin {
  readonly url: string;
  readonly port: number;
  readonly faults: Faults;
  /** Links that clients hold open. */
  readonly links: { readonly count: number; cutAll(): void };
  /** Breaks every link and reads the file anew, as after kill -9; answers under way are lost. */
  restart(): Promise<void>;
  /** Down until `up`: nobody gets through. */
  down(): Promise<void>;
  up(): Promise<void>;
  stop(): Promise<void>;
}

export async function startStandin(options: StandinOptions = {}): Promise<Standin> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'lotrinh-kurrentdb-'));
  mkdirSync(folder, { recursive: true });
  const links = await Links.open(options.port ?? 0);
  const faults: Faults = { plan: () => undefined };
  const { batchAppend = true } = options;
  let running: Running | undefined;
  const up = async (): Promise<void> => {
    running = await run(folder, { gate: new Gate(faults, links), port: links.port, batchAppend });
    links.behind = running.port;
  };
  const down = async (): Promise<void> => {
    links.behind = undefined;
    links.cutAll();
    await running?.end();
    running = undefined;
  };
  await up();
  return {
    url: `kurrentdb://127.0.0.1:${links.port}?tls=false`,
    port: links.port,
    faults,
    links,
    up,
    down,
    restart: async () => {
      await down();
      await up();
    },
    stop: async () => {
      await down();
      await links.close();
      if (options.folder === undefined) rmSync(folder, { recursive: true });
    },
  };
}

interface Running {
  readonly port: number;
  end(): Promise<void>;
}

interface Surroundings {
  readonly gate: Gate;
  readonly port: number;
  readonly batchAppend: boolean;
}

async function run(folder: string, { gate, port, batchAppend }: Surroundings): Promise<Running> {
  const log = new EventLog(folder);
  const server = new Server({
    'grpc.max_receive_message_length': LARGEST_MESSAGE,
    'grpc.max_send_message_length': LARGEST_MESSAGE,
    interceptors: [answerHeadersAtOnce],
  });
  server.addService(streamServices.StreamsService, {
    read: (call: ReadCall) => {
      serveRead(log, gate, call).catch((error: unknown) => call.emit('error', error));
    },
    append: answering((call) => serveAppend(log, gate, call as Parameters<typeof serveAppend>[2])),
    batchAppend: (call: Parameters<typeof serveBatchAppend>[2]) => serveBatchAppend(log, gate, call),
    delete: answering((call) => serveDelete(log, gate, call as Parameters<typeof serveDelete>[2])),
    tombstone: answering((call) => serveTombstone(log, gate, call as Parameters<typeof serveDelete>[2])),
  });
  server.addService(featureServices.ServerFeaturesService, {
    getSupportedMethods: answering(async (call) => {
      await gate.enter(call as Parameters<Gate['enter']>[0], { method: 'features' });
      return supportedMethods({ batchAppend });
    }),
  });
  server.addService(gossipServices.GossipService, {
    read: answering(async (call) => {
      await gate.enter(call as Parameters<Gate['enter']>[0], { method: 'gossip' });
      return clusterInfo(port);
    }),
  });
  const inner = await bound(server);
  return {
    port: inner,
    end: async () => {
      server.forceShutdown();
      await log.close();
    },
  };
}

/**
 * The client's bridge half sends the head of a call and its content apart, and (without TCP_NODELAY) the second only
 * once the first is acknowledged, for which the kernel takes 40 ms unless something is sent back.
 */
const answerHeadersAtOnce: ServerInterceptor = (_, call) =>
  new ServerInterceptingCall(call, {
    start: (next) =>
      next({
        onReceiveMetadata: (metadata, pass) => {
          call.sendMetadata(new Metadata());
          pass(metadata);
        },
      }),
  });

/** A handler of one answer. */
function answering(answer: (call: unknown) => Promise<unknown>) {
  return (call: unknown, reply: (error: ServerErrorResponse | null, value?: unknown) => void): void => {
    answer(call).then(
      (value) => reply(null, value),
      (error: unknown) => reply(error as ServerErrorResponse),
    );
  };
}

function bound(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) =>
      error === null ? resolve(port) : reject(error),
    );
  });
}
