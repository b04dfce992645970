import { dateFormat } from './date-format.ts';
import type { Fact } from './fact.ts';

/** The facts whose day it is: dated to a day of the same month and number in an earlier year. `day` is ISO, 2026-09-07. */
export function anniversariesOn(facts: readonly Fact[], day: string): readonly Fact[] {
  return facts.filter(
    ({ period }) =>
      period !== undefined &&
      /^\d{4}-\d{2}-\d{2}$/.test(period) &&
      period.slice(5) === day.slice(5) &&
      period.slice(0, 4) < day.slice(0, 4),
  );
}

/** The calendar day of an instant in a time zone, as ISO: 2026-09-07. */
export function dayIn(zone: string, at: Date): string {
  return dateFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at);
}
