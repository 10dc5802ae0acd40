import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Diagram as Drawn, ShownCase } from '../../api/case.ts';
import { answerOf, api } from '../../api/client.ts';
import { LoadError } from '../../components/load-error.tsx';
import { LoadingRows } from '../../components/loading-rows.tsx';
import { useText } from '../../text/text.tsx';
import styles from './diagram.module.css';
import { DiagramWords } from './diagram-words.tsx';

/** A regulation does not change while somebody looks at it; its words come in the language that was chosen. */
const diagramQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: ['diagram', id, language],
    staleTime: Infinity,
    queryFn: () => answerOf(api.GET('/api/v1/definitions/{id}/diagram', { params: { path: { id } } })),
  });

/** The states and what leads from one to another, the present one and the way gone marked. */
export function Diagram({ shown }: { readonly shown: ShownCase }) {
  const { t, language } = useText();
  const { id, version } = shown.definition;
  const diagram = useQuery(diagramQuery(`${id}@${String(version)}`, language));
  const box = useRef<HTMLDivElement>(null);
  const here = diagram.data?.states.find(({ state }) => state === shown.state);
  useEffect(() => {
    if (here === undefined || box.current === null) return;
    const { clientWidth, clientHeight } = box.current;
    box.current.scrollTo(here.x + (here.width - clientWidth) / 2, here.y + (here.height - clientHeight) / 2);
  }, [here]);
  if (diagram.isError) return <LoadError error={diagram.error} retry={() => void diagram.refetch()} />;
  if (diagram.data === undefined) return <LoadingRows rows={3} />;
  return (
    <figure className={styles.figure}>
      <figcaption>
        {t('case.diagram.of', { title: diagram.data.title })}
        <span className={styles.key} data-mark="here">
          {t('case.here')}
        </span>
        <span className={styles.key} data-mark="gone">
          {t('case.passed')}
        </span>
        <span className={styles.key} data-mark="ahead">
          {t('case.diagram.other')}
        </span>
      </figcaption>
      {/* It scrolls, by keys too. */}
      <div ref={box} className={styles.box} tabIndex={0} role="region" aria-label={t('case.diagram.scroll')}>
        <Drawing drawn={diagram.data} shown={shown} />
      </div>
      <DiagramWords drawn={diagram.data} shown={shown} />
    </figure>
  );
}

interface Of {
  readonly drawn: Drawn;
  readonly shown: ShownCase;
}

function Drawing({ drawn, shown }: Of) {
  const { start, states, arrows, width, height } = drawn;
  const gone = shown.way.gone.map(({ state }) => state);
  const isGone = (from: string | null, to: string): boolean =>
    gone.some((state, place) => state === to && (gone[place - 1] ?? null) === from);
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      aria-hidden
      focusable="false"
    >
      <Tips />
      {arrows.map((arrow) => (
        <Way
          key={`${arrow.from ?? ''} ${arrow.to}`}
          arrow={arrow}
          mark={isGone(arrow.from, arrow.to) ? 'gone' : 'ahead'}
        />
      ))}
      <circle
        className={styles.start}
        cx={start.x + start.width / 2}
        cy={start.y + start.height / 2}
        r={start.width / 2}
      />
      {states.map((state) => (
        <State
          key={state.state}
          state={state}
          size={drawn.size}
          mark={state.state === shown.state ? 'here' : gone.includes(state.state) ? 'gone' : 'ahead'}
        />
      ))}
      {arrows.map(({ from, to, words }) => (
        <Words key={`${from ?? ''} ${to}`} words={words} size={drawn.size} />
      ))}
    </svg>
  );
}

/** The heads of the arrows. */
function Tips() {
  return (
    <defs>
      {(['gone', 'ahead'] as const).map((mark) => (
        <marker
          key={mark}
          id={`tip-${mark}`}
          viewBox="0 0 8 8"
          refX="7.5"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
          markerUnits="userSpaceOnUse"
        >
          <path d="M0 0 8 4 0 8z" className={styles.tip} data-mark={mark} />
        </marker>
      ))}
    </defs>
  );
}

function Way({ arrow, mark }: { readonly arrow: Drawn['arrows'][number]; readonly mark: 'gone' | 'ahead' }) {
  const path = arrow.points
    .map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${String(x)} ${String(y)}`)
    .join('');
  return <path d={path} className={styles.way} data-mark={mark} markerEnd={`url(#tip-${mark})`} />;
}

interface OfState {
  readonly state: Drawn['states'][number];
  readonly size: Drawn['size'];
  readonly mark: 'here' | 'gone' | 'ahead';
}

function State({ state: { x, y, width, height, lines, end }, size, mark }: OfState) {
  const first = y + (height - lines.length * size.lead) / 2 + size.title - 1;
  return (
    <g className={styles.state} data-mark={mark} data-end={end ?? undefined}>
      <rect x={x} y={y} width={width} height={height} rx={6} />
      {lines.map((line, place) => (
        <text key={line} x={x + width / 2} y={first + place * size.lead} textAnchor="middle">
          {line}
        </text>
      ))}
    </g>
  );
}

function Words({
  words,
  size,
}: {
  readonly words: Drawn['arrows'][number]['words'];
  readonly size: Drawn['size'];
}) {
  const { x, y, width, height, lines } = words;
  return (
    <g className={styles.words}>
      <rect x={x} y={y} width={width} height={height} />
      {lines.map((line, place) => (
        <text key={line} x={x} y={y + size.small + place * size.lead}>
          {line}
        </text>
      ))}
    </g>
  );
}
