import { z } from 'zod';
import { Id } from './id.ts';
import { languages, TrilingualText } from './language.ts';
import { type Weekday, weekdays } from './subscription.ts';

const presets = {
  daily: weekdays,
  weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  weekends: ['sat', 'sun'],
} as const satisfies Record<string, readonly Weekday[]>;

/** Schema of the days of a digest: `daily`, `weekdays`, `weekends` or a list such as `[mon, thu]`. */
export const Days = z.union(
  [
    z.enum(['daily', 'weekdays', 'weekends']).transform((preset): readonly Weekday[] => presets[preset]),
    z.array(z.enum(weekdays)).min(1),
  ],
  { error: 'not days: write daily, weekdays, weekends, or a list such as [mon, thu]' },
);

/** Schema of a wall-clock time. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time: write HH:MM in quotes, "09:00"');

/** Schema of an IANA time zone, as far as this runtime knows it. */
export const Zone = z.string().refine(isZone, 'not an IANA time zone: write one such as Asia/Almaty');

/** True when `Intl` accepts the name of the time zone, UTC and aliases included. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const programme = z.strictObject({
  title: TrilingualText,
  intro: TrilingualText.optional(),
  topics: z.array(Id).min(1),
  size: z.strictObject({ full: z.number().int().min(1).max(10), condensed: z.number().int().min(1).max(5) }),
  days: Days,
  at: ClockTime,
});

const deployed = z.strictObject({
  chat: z
    .templateLiteral([z.string().regex(/^[a-z]+$/), ':', z.string().min(1)])
    .describe('platform:id, for a forum topic telegram:-1001234:77'),
  programme: Id,
  days: Days.optional(),
  at: ClockTime.optional(),
  zone: Zone.optional(),
  language: z.enum(languages).optional(),
  form: z.enum(['full', 'condensed']).default('full'),
  silent: z.boolean().default(false),
});

/** Schema of config/digests.yml: the programmes by id, and the subscriptions made at deploy time. */
export const DigestsFile = z.strictObject({
  programmes: z.record(Id, programme),
  deliver: z
    .array(deployed)
    .nullish()
    .transform((list) => list ?? []),
});

export type DigestsConfig = z.infer<typeof DigestsFile>;

/** A digest that chats can subscribe to: its topics, its size and its usual time. */
export type Programme = Readonly<z.infer<typeof programme>> & { readonly id: string };
