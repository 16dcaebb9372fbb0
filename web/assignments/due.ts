/** A day (`YYYY-MM-DD`) and a time (`HH:MM`) of this place, as the fields of a form hold them. */
export type LocalTime = { day: string; time: string };

const two = (n: number): string => String(n).padStart(2, '0');

/** The moment that a day and a time of this place are, in ISO 8601 with this place's offset on that day; undefined where they are none. */
export function toMoment({ day, time }: LocalTime): string | undefined {
  const at = new Date(`${day}T${time}`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time) || Number.isNaN(at.getTime())) return undefined;
  const ahead = -at.getTimezoneOffset();
  const offset = `${ahead < 0 ? '-' : '+'}${two(Math.floor(Math.abs(ahead) / 60))}:${two(Math.abs(ahead) % 60)}`;
  return `${day}T${time}:00${offset}`;
}

/** Whether a day and a time of this place are over at `now`. */
export function isPast(local: LocalTime, now: Date): boolean {
  const moment = toMoment(local);
  return moment !== undefined && new Date(moment) <= now;
}

/** A moment as the fields of a form hold it; both empty for none. */
export function toLocal(iso: string | null, time = '18:00'): LocalTime {
  if (iso === null) return { day: '', time };
  const at = new Date(iso);
  return {
    day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  };
}
