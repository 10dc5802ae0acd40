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

const MINUTE = /^(\S+)\s+(\d{1,2})[:.h](\d{2})$/u;

/** A day and a minute of Vietnam (10/03/2023 16:30) as an ISO instant; undefined where there is none such. */
export function isoMinute(said: string): string | undefined {
  const [, day = '', hour = '', minute = ''] = MINUTE.exec(said.trim()) ?? [];
  const iso = isoDay(day);
  if (iso === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${iso}T${hour.padStart(2, '0')}:${minute}:00+07:00`;
}
