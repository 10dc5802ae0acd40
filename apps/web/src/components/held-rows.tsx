import { Button } from '@mantine/core';
import { IconArrowsSort } from '@tabler/icons-react';
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { useText } from '../text/text.tsx';
import { focusMain } from './focus-main.ts';
import { heldOrder, type RowsBy } from './held-order.ts';
import styles from './states.module.css';

interface Holding<T> extends RowsBy<T> {
  /** The same array until they change. */
  readonly rows: readonly T[];
  /** What was asked for: another list is shown as it comes. */
  readonly name: string;
  /** The rows are of now, and of what was asked for. */
  readonly isSettled: boolean;
}

/** The rows of a list, held in the order in which somebody reads them until they sort them again. */
export function useHeldRows<T>({ rows, name, isSettled, keyOf, groupOf }: Holding<T>) {
  const [held, setHeld] = useState({ rows, name, isSettled });
  const isAnother = held.name !== name || !held.isSettled;
  if (isAnother && (held.rows !== rows || held.name !== name || held.isSettled !== isSettled))
    setHeld({ rows, name, isSettled });
  const shown = useMemo(
    () => heldOrder(held.rows, rows, { keyOf, groupOf }),
    [held.rows, rows, keyOf, groupOf],
  );
  return { ...shown, sort: () => setHeld({ rows, name, isSettled }) };
}

const GoneContext = createContext<ReadonlySet<unknown>>(new Set());

/** Whether a row stands in its place only because somebody reads the list. */
const useIsGone = (row: unknown): boolean => use(GoneContext).has(row);

interface List {
  readonly held: {
    readonly moved: number;
    readonly gone: ReadonlySet<unknown>;
    readonly sort: () => void;
  };
  readonly children: ReactNode;
}

/** A list in its held order; above it, how much would move. */
export function HeldList({ held: { moved, gone, sort }, children }: List) {
  const { t } = useText();
  return (
    <GoneContext value={gone}>
      <div role="status">
        {moved > 0 && (
          <p className={styles.moved}>
            {t(moved === 1 ? 'list.moved.one' : 'list.moved', { count: moved })}
            <Button
              leftSection={<IconArrowsSort size={16} aria-hidden />}
              onClick={() => {
                sort();
                focusMain();
              }}
            >
              {t('list.sort')}
            </Button>
          </p>
        )}
      </div>
      {children}
    </GoneContext>
  );
}

/** Said in a row that stands here no more. */
export function GoneWords({ row }: { readonly row: unknown }) {
  const { t } = useText();
  return useIsGone(row) ? <span className={styles.gone}>{t('list.gone')}</span> : null;
}
