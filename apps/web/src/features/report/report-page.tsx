import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { IconChevronRight } from '@tabler/icons-react';
import card from '../../components/card.module.css';
import { classes } from '../../components/classes.ts';
import { LoadError } from '../../components/load-error.tsx';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { usePageTitle } from '../../components/page-title.ts';
import { useText } from '../../text/text.tsx';
import { CrossSums } from './cross-sums.tsx';
import { FigurePane } from './figure-pane.tsx';
import { partsOf } from './quarters.ts';
import { reportQuery } from './report.ts';
import { ReportPeriod } from './report-period.tsx';
import { ReportSheet } from './report-sheet.tsx';
import { ReportTools } from './report-tools.tsx';
import styles from './report.module.css';
import { useTwoPanes } from './use-two-panes.ts';

/** Báo cáo quý: the report as it will print, each figure with what stands behind it. */
export function ReportPage() {
  const { t } = useText();
  const { quarter } = useParams({ from: '/bao-cao/quy/$quarter' });
  const { so, ...clocks } = useSearch({ from: '/bao-cao/quy/$quarter' });
  const report = useQuery(reportQuery({ quarter, ...clocks }));
  const { sheet, pane } = useTwoPanes();
  const title = t('report.title', partsOf(quarter));
  usePageTitle(title);
  return (
    <>
      <div className={styles.head}>
        <div>
          <p className={styles.crumbs}>
            {t('report.crumb')} <IconChevronRight size={12} aria-hidden /> {t('report.crumb.quarter')}
          </p>
          <h1>{title}</h1>
        </div>
        <ReportTools of={{ quarter, ...clocks }} />
      </div>
      <ReportPeriod shown={report.data} />
      {report.isPending && <LoadingRows rows={8} />}
      {report.isError && <LoadError error={report.error} retry={() => void report.refetch()} />}
      {report.data !== undefined && (
        <div className={styles.panes}>
          <ReportSheet ref={sheet} text={report.data.text} open={so} />
          <aside ref={pane} tabIndex={-1} className={styles.pane} aria-label={t('report.behind')}>
            {so === undefined ? (
              <p className={classes(card.card, styles.card)}>{t('report.choose')}</p>
            ) : (
              <FigurePane of={{ quarter, figure: so, ...clocks }} />
            )}
            <CrossSums report={report.data} />
          </aside>
        </div>
      )}
    </>
  );
}
