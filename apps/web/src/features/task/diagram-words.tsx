import type { Diagram, ShownCase } from '../../api/case.ts';
import { writtenDay } from '../../text/dates.ts';
import { useText } from '../../text/text.tsx';

interface Of {
  readonly drawn: Diagram;
  readonly shown: ShownCase;
}

/** The same as the drawing for who does not see it: each state, whether the task was there, where it leads. */
export function DiagramWords({ drawn, shown }: Of) {
  const { t, named } = useText();
  const labels = new Map(drawn.states.map(({ state, label }) => [state, named(label)]));
  return (
    <ul className="unseen" aria-label={t('case.diagram.words')}>
      {drawn.states.map(({ state, label }) => {
        const was = shown.way.gone.findLast((stay) => stay.state === state);
        const day = writtenDay(was?.since ?? '');
        const where =
          state === shown.state
            ? t('case.diagram.here', { day })
            : t(was === undefined ? 'case.diagram.notThere' : 'case.diagram.was', { day });
        const ways = drawn.arrows.filter(({ from }) => from === state);
        const on = ways.map(({ to, words }) => `${words.lines.join(' ')} → ${labels.get(to) ?? to}`);
        return (
          <li key={state}>
            {named(label)}: {where}
            {on.length > 0 && `. ${t('case.diagram.leads', { ways: on.join('; ') })}`}
          </li>
        );
      })}
    </ul>
  );
}
