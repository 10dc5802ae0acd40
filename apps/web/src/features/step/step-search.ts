/** What a form of a step begins with, as it stands in the address: `lai` is a request that was returned, to be made again. */
export interface StepSearch {
  readonly lai?: string;
}

export const stepSearch = ({ lai }: Record<string, unknown>): StepSearch =>
  typeof lai === 'string' ? { lai } : {};
