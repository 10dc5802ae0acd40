import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';

/** Clients feed it to semver: plain x.y.z. */
const VERSION = '24.10.0';
const STREAMS = 'event_store.client.streams.Streams';
const METHODS = ['read', 'append', 'batchappend', 'delete', 'tombstone'];

/** What this server can do. `batchAppend: false`: as an old one, which only knows the plain append. */
export function supportedMethods({ batchAppend }: { batchAppend: boolean }): features.SupportedMethods {
  const methods = METHODS.filter((name) => batchAppend || name !== 'batchappend');
  return new features.SupportedMethods()
    .setEventStoreServerVersion(VERSION)
    .setMethodsList(
      methods.map((name) =>
        new features.SupportedMethod().setServiceName(STREAMS.toLowerCase()).setMethodName(name),
      ),
    );
}

/** A cluster of one node, which leads. */
export function clusterInfo(port: number): gossip.ClusterInfo {
  return new gossip.ClusterInfo().setMembersList([
    new gossip.MemberInfo()
      .setInstanceId(new shared.UUID().setString('00000000-0000-4000-8000-000000000001'))
      .setTimeStamp(String(BigInt(Date.now()) * 10_000n))
      .setState(gossip.MemberInfo.VNodeState.LEADER)
      .setIsAlive(true)
      .setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(port)),
  ]);
}
