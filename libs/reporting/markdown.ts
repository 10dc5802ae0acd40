import type { Block, BlockKind, ReportText, Run } from './report-text.ts';

const HEADINGS: Readonly<Partial<Record<BlockKind, string>>> = {
  part: '##',
  chapter: '###',
  section: '####',
};

/** The report in Markdown; what of its words Markdown would take for its own is told to be words. */
export function inMarkdown({ type, subject, notes, blocks, footnotes, legend }: ReportText): string {
  const told = [
    `# ${escaped(type)}`,
    `**${escaped(subject)}**`,
    ...notes.map(escaped),
    ...blocks.map(block),
    ...footnotes.map((words, place) => `[^${place + 1}]: ${words.map(run).join('')}`),
    ...legend.map(escaped),
  ];
  return `${told.join('\n\n')}\n`;
}

function block({ kind, runs }: Block): string {
  const text = runs.map(run).join('');
  const sign = HEADINGS[kind];
  if (sign !== undefined) return `${sign} ${text}`;
  return kind === 'group' ? `**${text}**` : text;
}

function run(one: Run): string {
  if ('footnote' in one) return `[^${one.footnote}]`;
  const text = escaped(one.text);
  return one.italic === true ? `*${text}*` : text;
}

const escaped = (text: string): string => text.replace(/[\\*_`[\]<]/g, '\\$&');
