import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useText } from '../text/text.tsx';

/** How far below the window the end of a list counts as near, in px: what comes is there before it is reached. */
const NEAR_PX = 1200;

interface Rest {
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  /** Only when it is pressed, not as somebody reads on. */
  readonly onlyPressed?: boolean;
}

/** The rest of a list: it comes as somebody reads on, or presses for it. */
export function MoreRows({ list, onlyPressed = false }: Rest) {
  const { t } = useText();
  const button = useRef<HTMLButtonElement>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    const { current } = button;
    if (current === null || onlyPressed || isFetchingNextPage) return undefined;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void fetchNextPage();
      },
      { rootMargin: `${String(NEAR_PX)}px` },
    );
    watch.observe(current);
    return () => watch.disconnect();
  }, [hasNextPage, onlyPressed, isFetchingNextPage, fetchNextPage]);
  if (!hasNextPage) return null;
  return (
    <Button ref={button} loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      {t('state.more')}
    </Button>
  );
}
