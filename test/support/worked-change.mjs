// Looks at the definitions of the copy of the program that it runs in: `node worked-change.mjs`, what it finds as JSON.
import { commandSchemas } from '#apps/api/openapi/command-schemas';
import { mermaidOf } from '#definition-tools/mermaid';
import { actionsIn } from '#lifecycle/actions-in';
import { vietnamCalendar as calendar } from '#lifecycle/calendar/vietnam';
import { definitionNamed } from '#lifecycle/kinds';
import { shownDefinition } from '#lifecycle/shown-definition';
import { snapshotOf } from '#lifecycle/snapshot-of';
import { plan } from '#reminders/plan';
import { historyOf } from '../../libs/lifecycle/testing/record.ts';

const contract = {
  number: '01/HĐ',
  host: 'Viện A',
  effectiveFrom: '2022-03-01',
  endsOn: '2023-02-28',
  totalVnd: '900000000',
  guarantee: 'BL-01',
};
const opening = {
  title: 'Đề tài',
  level: 'provincial',
  managingBody: 'Sở',
  state: 'Approved',
  totalVnd: '900000000',
};
const signed = [
  { name: 'take-over', on: '2022-02-15', data: opening },
  { name: 'sign-contract', on: '2022-03-01', data: contract },
];
const paid = [
  ...signed,
  { name: 'pay-tranche', on: '2022-03-15', data: { number: 1, amountVnd: '1000000' } },
];

const seen = (said) => {
  const history = historyOf(said);
  const snapshot = snapshotOf({ kind: 'task', facts: history, calendar });
  const reminders = plan({ kind: 'task', code: 'NV-1', deadlines: snapshot.deadlines, history, calendar });
  return {
    definition: snapshot.definition,
    deadlines: snapshot.deadlines
      .filter(({ id }) => id === 'D51')
      .map(({ dueOn, status }) => ({ dueOn, status })),
    reminded: [
      ...new Set(reminders.filter(({ deadline }) => deadline.id === 'D51').map(({ recipient }) => recipient)),
    ],
  };
};
const definition = definitionNamed('provincial-2014');
const actionsWhen = (state) => actionsIn({ kind: 'task', state, definition }).map(({ command }) => command);

process.stdout.write(
  JSON.stringify({
    signed: seen(signed),
    paid: seen(paid),
    paused: actionsWhen('Paused'),
    approvedForm: actionsIn({ kind: 'task', state: 'Approved', definition }).find(
      ({ command }) => command === 'sign-contract',
    ).form,
    openApi: JSON.stringify(commandSchemas()),
    shown: shownDefinition(definition).deadlines.map(({ id }) => id),
    diagram: mermaidOf(definition),
  }),
);
