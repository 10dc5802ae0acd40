import { bulkLink, stepLink } from '../../components/case-link.ts';

/** The form for a step of several tasks; of one, its own. */
export const wayOfSeveral = (command: string, codes: readonly string[]): string => {
  const [only = '', ...others] = codes;
  return others.length === 0 ? stepLink({ kind: 'task', code: only }, command) : bulkLink(command, codes);
};
