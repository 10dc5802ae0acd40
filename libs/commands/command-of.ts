import type { Command } from '#lifecycle/command';
import type { Role } from '#lifecycle/values/role';
import type { CommandRequest } from './command-request.ts';
import { envelopeIn } from './envelope.ts';
import { requestHash } from './request-hash.ts';

/** The command that a request asks for. `recorder`: who usually records it; taken, and marked as assumed, where nobody was named. */
export function commandOf(
  request: CommandRequest,
  { kind, recorder }: { readonly kind: string; readonly recorder: Role | undefined },
): Command {
  const { code, command: name, data, key, ifRevision } = request;
  const envelope = envelopeIn(request);
  const { occurredOn = request.today, actor, uncertain } = envelope;
  return {
    ...envelope,
    kind,
    code,
    name,
    occurredOn,
    data,
    ...(actor === undefined && { uncertain: assumed(uncertain, 'actor') }),
    actor: actor ?? recorder,
    requestHash: requestHash(request),
    imported: Object.hasOwn(request.recordedBy, 'import'),
    ...(key !== undefined && { key }),
    ...(ifRevision !== undefined && { ifRevision }),
  };
}

/** What was assumed, with one more field. Something that is no list is left for the form to refuse. */
function assumed(uncertain: unknown, field: string): unknown {
  if (uncertain === undefined) return [field];
  return Array.isArray(uncertain) ? [...(uncertain as unknown[]), field] : uncertain;
}
