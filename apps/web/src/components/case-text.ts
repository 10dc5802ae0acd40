import type { CaseRef } from '../api/case.ts';
import { upperFirst } from '../text/upper-first.ts';
import { useText, type TextKey } from '../text/text.tsx';

/** Sentences about a case, with its kind at `{case}`: what is said of a task is said of a dossier too. */
export function useCaseText(kind: CaseRef['kind']) {
  const { t } = useText();
  return (key: TextKey, params: Readonly<Record<string, string | number>> = {}): string =>
    upperFirst(t(key, { ...params, case: t(`case.kind.${kind}`) }));
}
