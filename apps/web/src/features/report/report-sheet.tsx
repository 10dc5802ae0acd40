import { Link } from '@tanstack/react-router';
import { Fragment, type Ref } from 'react';
import { useText } from '../../text/text.tsx';
import type { Report, ReportBlock, ReportRun } from './report.ts';
import styles from './report.module.css';

type ReportText = Report['text'];

interface Sheet {
  readonly text: ReportText;
  /** The figure that is taken apart beside it. */
  readonly open: string | undefined;
  readonly ref: Ref<HTMLElement>;
}

/** The report as it will print; each figure opens what stands behind it. In Vietnamese, whatever the page speaks. */
export function ReportSheet({ text, open, ref }: Sheet) {
  return (
    <section ref={ref} tabIndex={-1} className={styles.desk} aria-labelledby="ten-bao-cao">
      <article className={styles.sheet} lang="vi">
        <Letterhead head={text.letterhead} />
        <p className={styles.type}>{text.type.toUpperCase()}</p>
        <h2 id="ten-bao-cao" className={styles.subject}>
          {text.subject}
        </h2>
        {text.blocks.map((block, place) => (
          <Paragraph key={place} block={block} before={text.blocks[place - 1]} open={open} />
        ))}
        <div className={styles.notes}>
          {text.footnotes.map((runs, place) => (
            <p key={place}>
              <sup>{place + 1}</sup> {runs.map(({ text: words }) => words).join('')}
            </p>
          ))}
          {[...text.notes, ...text.legend].map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      </article>
    </section>
  );
}

function Letterhead({ head }: { readonly head: ReportText['letterhead'] }) {
  return (
    <header className={styles.letterhead}>
      <div>
        <p>{head.parent.toUpperCase()}</p>
        <p className={styles.issuer}>{head.issuer.toUpperCase()}</p>
        <p>{head.number}</p>
      </div>
      <div>
        <p className={styles.nation}>{head.nation}</p>
        <p className={styles.motto}>{head.motto}</p>
        <p className={styles.dated}>{head.dated}</p>
      </div>
    </header>
  );
}

interface OneBlock {
  readonly block: ReportBlock;
  readonly before: ReportBlock | undefined;
  readonly open: string | undefined;
}

/** A paragraph; beside the first of those of one source, where it comes from. */
function Paragraph({ block: { kind, from, runs }, before, open }: OneBlock) {
  const { t, language } = useText();
  const isFirst = from !== before?.from || kind === 'group';
  return (
    <div className={styles.row}>
      <p className={styles.from} lang={language}>
        {isFirst && t(`report.from.${from}`)}
      </p>
      <p className={styles.block} data-kind={kind}>
        {togetherOf(runs).map(({ figure, runs: said }, place) =>
          figure === undefined ? (
            <Words key={place} runs={said} />
          ) : (
            <Link
              key={place}
              from="/bao-cao/quy/$quarter"
              to="."
              search={(search) => ({ ...search, so: figure })}
              replace
              resetScroll={false}
              className={styles.figure}
              data-open={figure === open}
              activeProps={{}}
            >
              <Words runs={said} />
            </Link>
          ),
        )}
      </p>
    </div>
  );
}

const Words = ({ runs }: { readonly runs: readonly ReportRun[] }) =>
  runs.map(({ text, italic, footnote }, place) => {
    if (footnote !== undefined) return <sup key={place}>{footnote}</sup>;
    return italic === true ? <em key={place}>{text}</em> : <Fragment key={place}>{text}</Fragment>;
  });

interface Together {
  readonly figure: string | undefined;
  readonly runs: readonly ReportRun[];
}

/** Runs that say one figure are one link. */
const togetherOf = (runs: readonly ReportRun[]): readonly Together[] =>
  runs.reduce<readonly Together[]>((all, run) => {
    const last = all.at(-1);
    return last !== undefined && last.figure === run.figure
      ? [...all.slice(0, -1), { ...last, runs: [...last.runs, run] }]
      : [...all, { figure: run.figure, runs: [run] }];
  }, []);
