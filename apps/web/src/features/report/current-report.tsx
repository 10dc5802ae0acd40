import { Navigate } from '@tanstack/react-router';
import { useWorkHead } from '../../components/work-head.ts';
import { LoadError } from '../../components/load-error.tsx';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { quarterOf } from './quarters.ts';

/** Goes to the report of the quarter that the server's day lies in. */
export function CurrentReport() {
  const work = useWorkHead();
  if (work.isError) return <LoadError error={work.error} retry={() => void work.refetch()} />;
  if (work.data === undefined) return <LoadingRows rows={8} />;
  return <Navigate to="/bao-cao/quy/$quarter" params={{ quarter: quarterOf(work.data.today) }} replace />;
}
