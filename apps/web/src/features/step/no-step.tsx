import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { eventsQuery, type CaseAction, type ShownCase } from '../../api/case.ts';
import { caseLink, eventLink } from '../../components/case-link.ts';
import { useCaseText } from '../../components/case-text.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { standingFacts } from '../../components/standing-facts.ts';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { writtenDay } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import { eventQuery, type StepRef } from './step-queries.ts';

interface OfCase {
  readonly of: StepRef;
  readonly shown: ShownCase;
}

/** Why a step has no form now: it is on record, or the case stands where it is not taken. */
export function NoStep({ of, shown }: OfCase) {
  const { t, named } = useText();
  const ofCase = useCaseText(of.kind);
  const [states, events] = [useQuery(eventQuery(shown.definition, of.command)), useQuery(eventsQuery(of))];
  if (states.isPending || events.isPending) return <LoadingRows rows={3} />;
  const fact = standingFacts(events.data?.items ?? []).findLast(({ type }) => type === states.data);
  if (fact !== undefined)
    return (
      <EmptyState
        isScreen
        title={t('step.none.recorded')}
        text={t('step.none.recordedOn', { step: named(fact.label), day: writtenDay(fact.occurredOn) })}
      >
        <Link to={eventLink(of, fact.revision)}>{t('step.none.seeFact')}</Link>
      </EmptyState>
    );
  const isElsewhere = typeof states.data === 'string' && events.isSuccess;
  return (
    <EmptyState
      isScreen
      title={t('step.none')}
      text={ofCase(isElsewhere ? 'step.none.elsewhere' : 'step.none.text', {
        state: named(shown.stateLabel),
      })}
    >
      <Link to={caseLink(of)}>{ofCase('step.toCase')}</Link>
    </EmptyState>
  );
}

/** A step that others record has no form for the reader: it would only be refused. */
export function NotYours({ of, action }: { readonly of: StepRef; readonly action: CaseAction }) {
  const { t, named, either } = useText();
  const ofCase = useCaseText(of.kind);
  return (
    <EmptyState
      isScreen
      title={t('step.notYours', { step: named(action.label) })}
      text={t('step.notYours.text', { who: either(action.roleLabels) })}
    >
      <Link to={caseLink(of)}>{ofCase('step.toCase')}</Link>
    </EmptyState>
  );
}
