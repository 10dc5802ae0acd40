const DAY = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/;
const RUN = /^(\d{2})(\d{2})(\d{4})$/;

/** A day typed day first (10/03/2023, 10.3.2023, 10032023) as ISO; undefined where there is no such day. */
export function isoDay(said: string): string | undefined {
  const [, day = '', month = '', year = ''] = DAY.exec(said.trim()) ?? RUN.exec(said.trim()) ?? [];
  if (year === '') return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}
