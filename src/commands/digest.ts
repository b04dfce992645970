import { dayIn } from '#core/anniversary.ts';
import type { Digests } from '#core/digests.ts';
import { ownId, type Programme } from '#core/programme.ts';
import type { Reply } from '#core/reply.ts';
import type { Subscription, Terms } from '#core/subscription.ts';
import type { Topics } from '#core/vocabulary.ts';
import { type Catalogue, texts } from '#i18n/catalogue.ts';
import { formatInstant, formatPeriod } from '#i18n/dates.ts';
import { digestChange, digestList, programmeTitle, reasonText } from '#messages/digest-list.ts';
import { plain } from '#messages/plain.ts';
import { sameName } from '#search/same-name.ts';
import type { Command, Context } from './command.ts';
import { readRule } from './digest-rule.ts';

/** Subscribes the chat to digests and manages what it receives; every change is announced in the chat. */
export const digest: Command = {
  name: 'digest',
  aliases: ['дайджест', 'подписка', 'жазылым'],
  inWords: false,
  usage: { ru: 'digest trade 09:00 weekdays', kk: 'digest trade 09:00 weekdays', en: 'digest trade 09:00 weekdays' },
  example: { ru: 'digest', kk: 'digest', en: 'digest' },
  summary: {
    ru: 'дайджесты этого чата: подписать, приостановить, отписать',
    kk: 'осы чаттың дайджестері: жаздыру, кідірту, тоқтату',
    en: 'digests of this chat: subscribe, pause, stop',
  },
  async run(words, context) {
    const [first = '', ...rest] = words.split(/\s+/).filter(Boolean);
    const verb = verbs.find(({ names }) => names.includes(first.toLowerCase()));
    if (verb) return verb.run(rest, context);
    if (first === '') return list(context);
    return subscribe([first, ...rest], context);
  },
};

interface Verb {
  readonly names: readonly string[];
  run(words: readonly string[], context: Context): Promise<Reply>;
}

const verbs: readonly Verb[] = [
  { names: ['list', 'список', 'тізім'], run: (_, context) => list(context) },
  { names: ['status', 'статус', 'күйі'], run: status },
  { names: ['subscribe', 'add', 'подписать', 'подписаться', 'жазу', 'жаздыру', 'жазылу'], run: subscribe },
  { names: ['preview', 'предпросмотр', 'көру'], run: preview },
  { names: ['now', 'сейчас', 'қазір'], run: now },
  { names: ['pause', 'пауза', 'приостановить', 'кідірту'], run: pause },
  { names: ['resume', 'возобновить', 'жалғастыру'], run: change('active') },
  { names: ['stop', 'unsubscribe', 'стоп', 'отписать', 'отписаться', 'тоқтату'], run: change('stopped') },
];

async function list({ request, language, digests }: Context, warning?: string): Promise<Reply> {
  return digestList(await digests.list(request.chat), digests, language, warning);
}

async function subscribe(words: readonly string[], context: Context): Promise<Reply> {
  const { request, language, digests } = context;
  const text = texts(language);
  const wanted = await termsOf(words, context);
  if ('problem' in wanted) return list(context, wanted.problem);
  const by = request.personName ?? text.someone;
  const { person, chatName } = request;
  const { subscription, outcome } = await digests.subscribe(request.chat, wanted.terms, {
    name: by,
    ...(person && { contact: { person, ...(chatName && { chatName }) } }),
  });
  const title = programmeTitle(subscription.programme, digests, language);
  const announcement = {
    created: text.subscribed(title, by),
    changed: text.changed(title, by),
    unchanged: text.alreadySubscribed(title),
  }[outcome];
  const reply = digestChange(announcement, subscription, digests, language);
  return outcome === 'unchanged' ? { ...reply, audience: 'person' } : reply;
}

async function preview(words: readonly string[], context: Context): Promise<Reply> {
  const { request, language, digests } = context;
  const wanted = await termsOf(words, context);
  if ('problem' in wanted) return list(context, wanted.problem);
  const post = await digests.preview(request.chat, wanted.terms);
  return {
    ...post,
    audience: 'person',
    parts: [{ part: 'note', tone: 'info', text: texts(language).previewNote }, ...post.parts],
  };
}

async function now(words: readonly string[], context: Context): Promise<Reply> {
  const { request, language, digests } = context;
  const text = texts(language);
  const subscription = await chosen(words, context);
  if (!subscription) return list(context, text.noSuchSubscription(words[0] ?? ''));
  await digests.postNow(request.chat, subscription.id, request.personName ?? text.someone);
  return plain(language, text.digestDone);
}

const mostTimes = 5;

/** The chat's digests with what became of their last occurrences. */
async function status(_: readonly string[], context: Context): Promise<Reply> {
  const { request, language, digests } = context;
  const text = texts(language);
  const subscriptions = await digests.list(request.chat);
  const reply = await list(context);
  const lines = await Promise.all(
    subscriptions.map(async ({ id, rule }) =>
      (await digests.history(id)).slice(0, mostTimes).map(({ slot, state, reason }) => ({
        text: `${id}. ${text.deliveryLine(
          formatInstant(slot, rule.zone, language),
          [text.deliveryStates[state], reason && reasonText(reason, language)].filter(Boolean).join(': '),
        )}`,
      })),
    ),
  );
  const items = lines.flat();
  return items.length === 0
    ? reply
    : { ...reply, parts: [...reply.parts, { part: 'text', text: text.lastTimes }, { part: 'list', items }] };
}

/** Pauses one of the chat's digests, until a day where one is named. */
async function pause(words: readonly string[], context: Context): Promise<Reply> {
  const { request, language, digests, clock } = context;
  const day = words.at(-1) ?? '';
  if (!/\d{4}-\d{2}-\d{2}/.test(day)) return change('paused')(words, context);
  const text = texts(language);
  const number = words.find((word) => /^\d+$/.test(word));
  const subscription = await chosen(number === undefined ? [] : [number], context);
  if (!subscription) return list(context, text.whichSubscription);
  if (!isDay(day) || day <= dayIn(subscription.rule.zone, clock())) return list(context, text.badDay(day));
  const changed = (await digests.pauseUntil(request.chat, subscription.id, day)) ?? subscription;
  const title = programmeTitle(changed.programme, digests, language);
  const announcement = text.pausedUntil(title, formatPeriod(day, language), request.personName ?? text.someone);
  return digestChange(announcement, changed, digests, language);
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Pauses, resumes or stops one of the chat's digests. */
function change(state: Subscription['state']): Verb['run'] {
  return async (words, context) => {
    const { request, language, digests } = context;
    const text = texts(language);
    const subscription = await chosen(words, context);
    if (!subscription)
      return list(context, words.length === 0 ? text.whichSubscription : text.noSuchSubscription(words[0] ?? ''));
    const changed = (await digests.setState(request.chat, subscription.id, state)) ?? subscription;
    const title = programmeTitle(changed.programme, digests, language);
    const announcement = announcements[state](text, title, request.personName ?? text.someone);
    return digestChange(announcement, changed, digests, language);
  };
}

const announcements: Record<Subscription['state'], (text: Catalogue, title: string, by: string) => string> = {
  paused: (text, title, by) => text.paused(title, by),
  active: (text, title, by) => text.resumed(title, by),
  stopped: (text, title, by) => text.stopped(title, by),
};

/** The digest with the number that was typed; without one, the chat's only digest. */
async function chosen([number]: readonly string[], { request, digests }: Context): Promise<Subscription | undefined> {
  const subscriptions = await digests.list(request.chat);
  if (number === undefined) return subscriptions.length === 1 ? subscriptions[0] : undefined;
  return subscriptions.find(({ id, programme }) => String(id) === number || programme === number);
}

/** The terms that the words ask for, over those that the chat has, over those of the programme. */
async function termsOf(
  words: readonly string[],
  { request, language, digests, library, preferences, defaultZone }: Context,
): Promise<{ readonly terms: Terms } | { readonly problem: string }> {
  const text = texts(language);
  const [name = '', ...rest] = words;
  const programme = programmeNamed(name, digests, library.topics);
  if (!programme) return { problem: text.digestUnknown(name) };
  const chat = await preferences.preference(request.chat);
  const current = (await digests.list(request.chat)).find((subscription) => subscription.programme === programme.id);
  const read = readRule(
    rest,
    current?.rule ?? { days: programme.days, at: programme.at, zone: chat.zone ?? defaultZone },
    text,
  );
  if ('problem' in read) return { problem: text.digestBadArguments(read.problem, digest.usage[language]) };
  return {
    terms: {
      programme: programme.id,
      rule: read.rule,
      language: read.language ?? current?.language ?? chat.language ?? language,
      form: read.form ?? current?.form ?? 'full',
      silent: read.silent ?? current?.silent ?? false,
    },
  };
}

/** A programme by its id or title, or one composed of the topics that are named: `trade,energy`. */
function programmeNamed(name: string, digests: Digests, topics: Topics): Programme | undefined {
  const configured = digests.programmes.find(
    ({ id, title }) => id === name.toLowerCase() || Object.values(title).some((each) => sameName(each, name)),
  );
  if (configured) return configured;
  const named = name
    .split(/[,+]/)
    .filter(Boolean)
    .map(
      (word) =>
        Object.entries(topics).find(
          ([id, { name: called }]) =>
            id === word.toLowerCase() || Object.values(called).some((each) => sameName(each, word)),
        )?.[0],
    );
  const chosen = named.filter((topic) => topic !== undefined);
  if (named.length > 0 && chosen.length === named.length) return digests.programme(ownId(chosen));
  return digests.programme(name);
}
