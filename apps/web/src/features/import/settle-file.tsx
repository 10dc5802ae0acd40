import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconCircleCheck } from '@tabler/icons-react';
import type { HandedIn } from '../../api/imports.ts';
import { Decide } from '../../components/decide.tsx';
import { useFocused } from '../../components/focused.ts';
import { useSettling } from '../../components/use-settling.ts';
import { useText } from '../../text/text.tsx';
import { settleFile } from './import-calls.ts';
import styles from './import.module.css';

type Answer = Awaited<ReturnType<typeof settleFile>>;

/** Settles a file that waits; whoever may not reads who may. What became of it stays on the page. */
export function SettleFile({ file }: { readonly file: HandedIn }) {
  const { t, either } = useText();
  const settling = useSettling((said) => settleFile(file, said));
  if (settling.isSuccess) return <Settled answer={settling.data} />;
  const goesOn = file.status === 'countersigned';
  if (file.status !== 'pending' && !goesOn) return null;
  if (file.settlings.length > 0)
    return (
      <>
        {goesOn && <p className={styles.said}>{t('import.cutOff')}</p>}
        <Decide settling={settling} settlings={file.settlings} goesOn={goesOn} />
      </>
    );
  return <p className={styles.said}>{t('approval.notYou', { who: either(file.countersigners) })}</p>;
}

function Settled({ answer }: { readonly answer: Answer }) {
  const { t } = useText();
  const box = useFocused<HTMLDivElement>();
  const outcome = outcomeOf(answer);
  const said =
    outcome === undefined
      ? t('status' in answer && answer.status === 'recalled' ? 'import.recalled' : 'import.returned')
      : t('import.done', outcome);
  return (
    <div ref={box} tabIndex={-1} role="status" className={styles.said}>
      <p>
        <IconCircleCheck size={18} aria-hidden /> <b>{said}</b>
      </p>
      <p className={styles.tools}>
        {outcome !== undefined && (
          <Button variant="filled" component={Link} to="/nhiem-vu">
            {t('nav.board')}
          </Button>
        )}
        <Button component={Link} to="/nhap">
          {t('import.title')}
        </Button>
      </p>
    </div>
  );
}

/** How many records are in and how many were refused; undefined where none was decided. */
function outcomeOf(answer: Answer): { readonly taken: number; readonly refused: number } | undefined {
  if ('accepted' in answer)
    return { taken: answer.accepted + answer.unchanged, refused: answer.refused.length };
  return answer.outcome;
}
