import { z } from 'zod';

const date = String.raw`\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?`;

/** Schema of a period in ISO 8601: a year, month or day, or an interval of two of them. */
export const Period = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z
    .string()
    .regex(new RegExp(`^${date}(/${date})?$`), 'not an ISO 8601 period: 2024, 2024-06, 2013-09-07 or 2020-01/2020-08'),
);

/** A date as precise as the paper has it. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** The first and the last date of a period; the same date twice where it is a single one. */
export function periodBounds(period: string): readonly [PartialDate, PartialDate] {
  const [first = period, last = first] = period.split('/');
  return [partialDate(first), partialDate(last)];
}

function partialDate(text: string): PartialDate {
  const [year, month, day] = text.split('-').map(Number);
  return { year: year ?? 0, ...(month && { month }), ...(day && { day }) };
}
