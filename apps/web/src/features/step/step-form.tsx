import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import fieldStyles from '../../components/fields.module.css';
import type { CaseAction } from '../../api/case.ts';
import { useEffect, useRef, type SubmitEvent } from 'react';
import { useCaseText } from '../../components/case-text.ts';
import { usePageTitle } from '../../components/page-title.ts';
import { writtenDay, writtenHour, writtenSecond } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import { Approver } from './approver.tsx';
import { AskedAlready } from './asked-already.tsx';
import { Beside } from './beside.tsx';
import { Conflict } from './conflict.tsx';
import { DayField } from './day-field.tsx';
import { NUMBER, OCCURRED_ON, REASON } from './envelope.ts';
import { FormContext } from './form-context.ts';
import { FormHead } from './form-head.tsx';
import type { FormField } from './form-field.ts';
import { ReturnedWords } from './returned-words.tsx';
import { SameAs } from './offer.tsx';
import { OpenConditions } from './open-conditions.tsx';
import { Paper } from './paper.tsx';
import { PlainField } from './plain-field.tsx';
import { Receipt } from './receipt.tsx';
import { SendingWords } from './sending-words.tsx';
import { StepField } from './step-field.tsx';
import { isoDay } from '../../text/typed-day.ts';
import { saidAt } from './typed.ts';
import styles from './step.module.css';
import { kindOf, wayBackOf, type Target } from './target.ts';
import type { Kept } from './use-draft.ts';
import { useStepForm, type Opened } from './use-step-form.ts';
import { WrongSummary } from './wrong-summary.tsx';

/** The form of a step: what it asks for, and beside it what comes of it. */
export function StepForm(opened: Opened) {
  const { target, action, fields } = opened;
  const { t, named } = useText();
  const step = useStepForm(opened);
  const { form, wrongs, held, tries, sending } = step;
  const title = named(action.label);
  const isWrong = tries > 0 && wrongs.length > 0;
  usePageTitle(isWrong ? t('step.titleWrong', { title }) : title);
  const summary = useRef<HTMLDivElement>(null);
  // At each try, and never while somebody types: what is wrong may come then too.
  useEffect(() => summary.current?.focus(), [tries]);
  if (sending.isSuccess) return <Receipt opened={opened} typed={form.typed} answer={sending.data} />;
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!sending.isPending) void step.submit();
  };
  return (
    <FormContext value={form}>
      <FormHead target={target} title={title} />
      <form className={styles.columns} onSubmit={submit} noValidate>
        <div className={styles.main}>
          {step.isStale && target.via === 'case' && (
            <Conflict of={target.of} base={step.base} fields={fields} rebase={step.rebase} />
          )}
          {opened.returned !== undefined && <ReturnedWords {...opened.returned} />}
          {target.via === 'case' && <AskedAlready of={target.of} seen={target.shown} />}
          {held.length > 0 && !step.isStale && <WrongSummary ref={summary} held={held} />}
          <div className={styles.upper}>
            <Fields opened={opened} />
          </div>
        </div>
        <Coming {...{ opened, step }} />
        <div className={styles.lower}>
          <OpenConditions
            isNote
            rules={step.tried?.foreseen?.rules ?? []}
            where={isAsked(action) ? 'ask' : 'record'}
          />
          <SendingWords step={step} />
          <Buttons {...{ opened, step }} />
        </div>
      </form>
    </FormContext>
  );
}

/** The fields in their order: the day, the paper, what the step asks for, why, whom to ask. */
function Fields({ opened: { today, action, fields } }: { readonly opened: Opened }) {
  const { t, named } = useText();
  const { numberIn } = action.paper ?? {};
  const paperNumber = { ...NUMBER, label: { vi: t('step.paper.number'), en: t('step.paper.number') } };
  const own = fields.find(({ path }) => numberIn !== undefined && path === `data.${numberIn}`);
  return (
    <>
      <section className={styles.section}>
        <DayField
          path={OCCURRED_ON.path}
          label={named(action.dayLabel)}
          hint={t('step.on.hint', { day: writtenDay(today) })}
          required
        />
      </section>
      <Paper paper={action.paper} own={own} />
      {sectionsOf(fields).map((section) => (
        <section key={section[0]?.path} className={styles.section}>
          <div className={styles.row}>
            {section.map((field) =>
              field === own ? (
                <div key={field.path} className={styles.offered}>
                  <StepField field={field} />
                  <SameAs path={field.path} other={paperNumber} />
                </div>
              ) : (
                <StepField key={field.path} field={field} />
              ),
            )}
          </div>
        </section>
      ))}
      <section className={styles.section}>
        <PlainField isLong field={{ ...REASON, label: { vi: t('step.reason'), en: t('step.reason') } }} />
      </section>
      <Approver action={action} />
    </>
  );
}

interface OfForm {
  readonly opened: Opened;
  readonly step: ReturnType<typeof useStepForm>;
}

/** What comes of it, as far as it is filled in. */
function Coming({ opened: { target, action }, step }: OfForm) {
  const { form, tried, isAway, rules, besides } = step;
  const on = isoDay(saidAt(form.typed, OCCURRED_ON.path));
  return (
    <Beside
      {...{ kind: kindOf(target), of: action, on, tried, isAway, rules, besides }}
      isAsked={isAsked(action)}
    />
  );
}

/** A second person is asked for it. */
const isAsked = ({ countersignerLabels }: CaseAction): boolean => countersignerLabels.length > 0;

function Buttons({ opened: { target, action }, step: { sending, keeping, isStale } }: OfForm) {
  const { t } = useText();
  const ofCase = useCaseText(kindOf(target));
  return (
    <div className={fieldStyles.buttons}>
      <Button type="submit" variant="filled" disabled={sending.isPending || isStale}>
        {useHandingIn(target, action)}
      </Button>
      {!action.sealed && <Button onClick={keeping.keepNow}>{t('step.keep')}</Button>}
      <Button variant="subtle" component={Link} to={wayBackOf(target)}>
        {ofCase(target.via === 'case' ? 'step.leave' : 'step.leave.list')}
      </Button>
      <span className={styles.kept} role="status">
        {action.sealed ? t('step.sealed') : keeping.kept !== undefined && <KeptWords kept={keeping.kept} />}
      </span>
    </div>
  );
}

/** Where a draft lies; who pressed for it reads that it was done just now, to the second: another press is another answer. */
function KeptWords({ kept: { at, isAsked, isThere } }: { readonly kept: Kept }) {
  const { t } = useText();
  if (!isThere) return t('step.keep.failed');
  if (!isAsked) return t('step.kept', { hour: writtenHour(at) });
  return (
    <b>
      <IconCircleCheck size={16} aria-hidden /> {t('step.keep.done', { hour: writtenSecond(at) })}
    </b>
  );
}

/** What handing it in does, in a few words. */
function useHandingIn(target: Target, action: CaseAction): string {
  const { t, named } = useText();
  if (target.via === 'bulk')
    return t(isAsked(action) ? 'step.askFor' : 'step.recordFor', { count: target.cases.length });
  if (isAsked(action)) return t('step.ask');
  return target.via === 'opening' ? named(action.button) : t('step.record');
}

/** What is one value stands together; what holds others stands by itself. */
function sectionsOf(fields: readonly FormField[]): readonly (readonly FormField[])[] {
  const sections: FormField[][] = [];
  let open: FormField[] | undefined;
  for (const field of fields) {
    const isAlone = field.kind === 'object' || field.kind === 'list';
    if (isAlone || open === undefined) sections.push([field]);
    else open.push(field);
    open = isAlone ? undefined : (sections.at(-1) ?? []);
  }
  return sections;
}
