import type { Answered } from '../../../test/support/running-program.ts';

/** What a call was refused for, as the auditor finds it. */
interface RefusedCall {
  readonly call: string;
  readonly type: string;
  readonly why?: string;
}

/** The refused calls among the acts that an auditor was answered. */
export function refusedCallsIn({ json }: Answered): readonly RefusedCall[] {
  const acts = json?.items as readonly { readonly type: string; readonly data: RefusedCall }[];
  return acts.filter(({ type }) => type === 'CallRefused').map(({ data }) => data);
}
