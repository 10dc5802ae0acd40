import type { DefinitionDiff } from '#lifecycle/definition-diff';
import { format } from '#messages/format';
import { columns } from './columns.ts';

/** What differs between two regulations, a line a place. */
export function definitionDiffText({ added, removed, changed }: DefinitionDiff): string {
  const blocks = [
    listed('print.added', added),
    listed('print.removed', removed),
    changed.length === 0
      ? ''
      : [
          format('print.changed'),
          columns(
            [
              ['place', 'before', 'after'].map((name) => format(`column.${name}`)),
              ...changed.map(({ path, before, after }) => [path, shown(before), shown(after)]),
            ],
            { indent: 2 },
          ),
        ].join('\n'),
  ].filter((block) => block !== '');
  return blocks.length === 0 ? format('print.no-changes') : blocks.join('\n\n');
}

const listed = (title: string, paths: readonly string[]): string =>
  paths.length === 0 ? '' : [format(title), ...paths.map((path) => `  ${path}`)].join('\n');

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
