import { Button } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { caseLink } from '../../components/case-link.ts';
import { usePageTitle } from '../../components/page-title.ts';
import { writtenDay, writtenHour } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';
import { Approver } from './approver.tsx';
import { Beside } from './beside.tsx';
import { Conflict } from './conflict.tsx';
import { DayField } from './day-field.tsx';
import { OCCURRED_ON, REASON } from './envelope.ts';
import { FormContext } from './form-context.ts';
import type { FormField } from './form-field.ts';
import { Paper } from './paper.tsx';
import { PlainField } from './plain-field.tsx';
import { Receipt } from './receipt.tsx';
import { SendingWords } from './sending-words.tsx';
import { StepField } from './step-field.tsx';
import { StepHead } from './step-head.tsx';
import styles from './step.module.css';
import { useStepForm, type Opened } from './use-step-form.ts';
import { WrongSummary } from './wrong-summary.tsx';

/** The form of a step: what it asks for, and beside it what comes of it. */
export function StepForm(opened: Opened) {
  const { of, shown, action, fields } = opened;
  const { t, named } = useText();
  const step = useStepForm(opened);
  const { form, wrongs, tries, sending } = step;
  const title = named(action.label);
  const isWrong = tries > 0 && wrongs.length > 0;
  usePageTitle(isWrong ? t('step.titleWrong', { title }) : title);
  if (sending.isSuccess) return <Receipt of={of} shown={shown} action={action} answer={sending.data} />;
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!sending.isPending) void step.submit();
  };
  return (
    <FormContext value={form}>
      <StepHead shown={shown} title={title} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {step.isStale && <Conflict of={of} base={step.base} fields={fields} rebase={step.rebase} />}
          {isWrong && !step.isStale && <WrongSummary wrongs={wrongs} tries={tries} />}
          <form className={styles.form} onSubmit={submit} noValidate>
            <Fields opened={opened} />
            <div className={styles.end}>
              <SendingWords step={step} />
              <Buttons {...{ opened, step }} />
            </div>
          </form>
        </div>
        <Beside action={action} foreseen={step.foreseen} besides={step.besides} />
      </div>
    </FormContext>
  );
}

/** The fields in their order: the day, the paper, what the step asks for, why, whom to ask. */
function Fields({ opened: { shown, action, fields } }: { readonly opened: Opened }) {
  const { t } = useText();
  return (
    <>
      <section className={styles.section}>
        <DayField
          path={OCCURRED_ON.path}
          label={t('step.on')}
          hint={t('step.on.hint', { day: writtenDay(shown.today) })}
          required
        />
      </section>
      <Paper />
      {sectionsOf(fields).map((section) => (
        <section key={section[0]?.path} className={styles.section}>
          <div className={styles.row}>
            {section.map((field) => (
              <StepField key={field.path} field={field} />
            ))}
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

interface Ending {
  readonly opened: Opened;
  readonly step: ReturnType<typeof useStepForm>;
}

function Buttons({ opened: { of, action }, step: { sending, keeping, isStale } }: Ending) {
  const { t } = useText();
  const isAsked = action.countersignerLabels.length > 0;
  return (
    <div className={styles.buttons}>
      <Button type="submit" variant="filled" disabled={sending.isPending || isStale}>
        {t(isAsked ? 'step.ask' : 'step.record')}
      </Button>
      {!action.sealed && <Button onClick={keeping.keepNow}>{t('step.keep')}</Button>}
      <Button variant="subtle" component="a" href={caseLink(of)}>
        {t('step.leave')}
      </Button>
      <span className={styles.kept} role="status">
        {action.sealed
          ? t('step.sealed')
          : keeping.keptAt !== undefined && t('step.kept', { hour: writtenHour(keeping.keptAt) })}
      </span>
    </div>
  );
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
