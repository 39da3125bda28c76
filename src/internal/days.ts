const MILLISECONDS = 86_400_000;

/** A moment as a day of the calendar in UTC, `YYYY-MM-DD`. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** The day so many days later. */
export const daysLater = (day: string, days: number): string => dayOf(new Date(Date.parse(day) + days * MILLISECONDS));

/** How many days one day is after another. */
export const daysBetween = (first: string, second: string): number => Math.round((Date.parse(second) - Date.parse(first)) / MILLISECONDS);
