/** Whether text is a day of the calendar, `YYYY-MM-DD`. Days in this form compare as text. */
export function isDay(text: string): boolean {
  const [year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.slice(1).map(Number) ?? [];
  const date = new Date(Date.UTC(year ?? NaN, (month ?? NaN) - 1, day ?? NaN));
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}
