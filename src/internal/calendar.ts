const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether text is a day of the calendar, `YYYY-MM-DD`. Days in this form compare as text. */
export function isDay(text: string): boolean {
  const [year, month, day] = DAY.exec(text)?.slice(1).map(Number) ?? [];
  return year !== undefined && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Day 0 of the next month is the last one of this. Four centuries later the calendar is the same, and `Date` takes no year for one of a century. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
}
