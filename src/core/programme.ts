import { z } from 'zod';
import { platformNames } from './conversation.ts';
import { FactFile } from './fact.ts';
import { Id } from './id.ts';
import { type Language, languages, TrilingualText } from './language.ts';
import { type Weekday, weekdays } from './subscription.ts';
import type { Topics } from './vocabulary.ts';

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

/** What a digest is made of, in the order in which the parts stand in it. */
const sections = ['anniversary', 'facts', 'picture', 'difference', 'question'] as const;

const programme = z.strictObject({
  title: TrilingualText,
  intro: TrilingualText.optional(),
  topics: z.array(Id).min(1).describe('The subjects of every day, ids of content/topics.yml'),
  onDays: z
    .partialRecord(z.enum(weekdays), z.array(Id).min(1))
    .default({})
    .describe('Other subjects for some days of the week'),
  sections: z
    .array(z.enum(sections))
    .min(1)
    .default(['anniversary', 'facts'])
    .describe(
      'anniversary: what happened on this day; facts: as many as size says, the heaviest first; picture: a chart; difference: where figures disagree; question: one to ask on',
    ),
  kinds: z
    .array(FactFile.shape.kind)
    .min(1)
    .default([...FactFile.shape.kind.options])
    .describe('The kinds of facts it shows; all unless some are named'),
  size: z.strictObject({ full: z.number().int().min(1).max(10), condensed: z.number().int().min(1).max(5) }),
  days: Days,
  at: ClockTime,
});

const deployed = z.strictObject({
  chat: z
    .templateLiteral([z.enum(platformNames), ':', z.string().min(1)])
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

/** How the id of a digest that a chat composed of topics begins: `own:trade+energy`. */
const own = 'own:';

/** The id of the digest of these topics. */
export function ownId(topics: readonly string[]): string {
  return own + [...topics].sort().join('+');
}

/** The programme with this id: one of the configured ones, or one that a chat composed of topics. */
export function programmeWithId(
  id: string,
  configured: ReadonlyMap<string, Programme>,
  topics: Topics,
): Programme | undefined {
  if (!id.startsWith(own)) return configured.get(id);
  const chosen = id.slice(own.length).split('+');
  if (chosen.some((topic) => !(topic in topics))) return undefined;
  const title = (language: Language) => chosen.map((topic) => topics[topic]?.name[language]).join(', ');
  return {
    id,
    title: { ru: title('ru'), kk: title('kk'), en: title('en') },
    topics: chosen,
    onDays: {},
    sections: ['anniversary', 'facts'],
    kinds: FactFile.shape.kind.options,
    size: { full: 4, condensed: 2 },
    days: presets.weekdays,
    at: '09:00',
  };
}
