import { median } from './measure.mjs';

/**
 * A row a contestant. `ratio`: the median over the rounds of its rate ÷ that of the base in the same round; `met`:
 * whether its mark was reached, undefined where it has none.
 */
export function rowsOf(workload, results) {
  const base = results.find(({ name }) => name === workload.base);
  return results.map(({ name, rates, wrong }) => {
    const good = wrong === undefined && rates.length > 0;
    const rate = good ? median(rates) : 0;
    const ratios = rates.map((each, round) => each / (base?.rates[round] ?? NaN));
    const ratio = good ? median(ratios) : 0;
    const mark = workload.marks?.[name];
    const reached = mark === undefined ? undefined : (mark.rate ?? 0) <= rate && (mark.ratio ?? 0) <= ratio;
    return {
      workload: workload.id,
      unit: workload.unit,
      name,
      rate,
      slowest: good ? Math.min(...rates) : 0,
      fastest: good ? Math.max(...rates) : 0,
      ratio: Number.isFinite(ratio) ? ratio : undefined,
      ratioSpread: good ? [Math.min(...ratios), Math.max(...ratios)] : undefined,
      mark: mark && (mark.rate === undefined ? `≥ ${mark.ratio} ×` : `≥ ${mark.rate}/s`),
      met: reached,
      wrong,
    };
  });
}

const HEAD = ['workload', 'who', 'median/s', 'min–max', '÷ base', 'min–max', 'mark', ''];

/** The rows as a table in Markdown, and below it why a mark was missed. */
export function table({ at, commit, node, machine, rounds, rows, reasons }) {
  const cells = rows.map((row) => [
    row.workload,
    row.name,
    whole(row.rate),
    `${whole(row.slowest)}–${whole(row.fastest)}`,
    row.ratio?.toFixed(2) ?? '',
    row.ratioSpread?.every(Number.isFinite) ? row.ratioSpread.map((each) => each.toFixed(2)).join('–') : '',
    row.mark ?? '',
    row.wrong === undefined ? verdict(row.met) : `WRONG: ${row.wrong}`,
  ]);
  const widths = HEAD.map((head, at) =>
    Math.max(...[head, ...cells.map((line) => line[at])].map((text) => text.length)),
  );
  const line = (texts) => `| ${texts.map((text, at) => text.padEnd(widths[at])).join(' | ')} |\n`;
  const lines = [HEAD, widths.map((width) => '-'.repeat(width)), ...cells].map(line).join('');
  const notes = reasons.map((reason) => `\n${reason}`).join('');
  return `${at} · ${commit} · Node ${node} · ${machine} · ${rounds} rounds, medians\n\n${lines}${notes}\n`;
}

const whole = (rate) => Math.round(rate).toString();
const verdict = (met) => (met === undefined ? '' : met ? 'met' : 'MISSED');
