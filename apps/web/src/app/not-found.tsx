import { Link } from '@tanstack/react-router';
import { EmptyState } from '../components/empty-state.tsx';
import { usePageTitle } from '../components/page-title.ts';
import { useText } from '../text/text.tsx';

export function NotFound() {
  const { t } = useText();
  usePageTitle(t('notFound.title'));
  return (
    <EmptyState isScreen title={t('notFound.title')} text={t('notFound.text')}>
      <Link to="/viec">{t('notFound.home')}</Link>
    </EmptyState>
  );
}
