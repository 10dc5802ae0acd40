import { IconFileText } from '@tabler/icons-react';
import type { StepOnPaper } from '../../api/case.ts';
import { shortBasis } from '../../text/law.ts';
import { useText } from '../../text/text.tsx';

interface Asked {
  /** What it is called, with its number where it has one. */
  readonly name: string;
  readonly asked: StepOnPaper['asked'];
}

/** A paper that a regulation wants, with the source that says so and how sure that is. */
export function AskedPaper({ name, asked }: Asked) {
  const { t } = useText();
  return (
    <>
      <b>
        <IconFileText size={16} aria-hidden /> {name}
      </b>
      {asked !== undefined && (
        <span>
          {shortBasis(asked.source, { t })}
          {asked.certainty !== 'read' && ` · ${t('case.documents.unchecked')}`}
        </span>
      )}
    </>
  );
}
