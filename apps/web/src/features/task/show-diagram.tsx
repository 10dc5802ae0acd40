import { Button } from '@mantine/core';
import { IconSitemap } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { ShownCase } from '../../api/case.ts';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { useText } from '../../text/text.tsx';
import styles from './task.module.css';

/** Comes when it is asked for. */
const Diagram = lazy(() => import('./diagram.tsx').then((part) => ({ default: part.Diagram })));

/** The state diagram of the task's own regulation, on demand. */
export function ShowDiagram({ shown }: { readonly shown: ShownCase }) {
  const { t } = useText();
  const [isShown, setShown] = useState(false);
  return (
    <div className={styles.showDiagram}>
      <Button
        variant="subtle"
        leftSection={<IconSitemap size={16} aria-hidden />}
        aria-expanded={isShown}
        onClick={() => setShown(!isShown)}
      >
        {t(isShown ? 'case.diagram.hide' : 'case.diagram.show')}
      </Button>
      {isShown && (
        <Suspense fallback={<LoadingRows rows={3} />}>
          <Diagram shown={shown} />
        </Suspense>
      )}
    </div>
  );
}
