import type { Programme } from '#core/programme.ts';
import type { Reply } from '#core/reply.ts';
import type { Subscription, Terms } from '#core/subscription.ts';
import { type Catalogue, texts } from '#i18n/catalogue.ts';
import { digestChange, digestList, programmeTitle } from '#messages/digest-list.ts';
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
  { names: ['list', 'status', 'список', 'статус', 'тізім', 'күйі'], run: (_, context) => list(context) },
  { names: ['subscribe', 'add', 'подписать', 'подписаться', 'жазу', 'жаздыру', 'жазылу'], run: subscribe },
  { names: ['preview', 'предпросмотр', 'көру'], run: preview },
  { names: ['now', 'сейчас', 'қазір'], run: now },
  { names: ['pause', 'пауза', 'приостановить', 'кідірту'], run: change('paused') },
  { names: ['resume', 'возобновить', 'жалғастыру'], run: change('active') },
  { names: ['stop', 'unsubscribe', 'стоп', 'отписать', 'отписаться', 'тоқтату'], run: change('stopped') },
];

async function list({ request, language, digests }: Context, warning?: string): Promise<Reply> {
  return digestList(await digests.list(request.chat), digests.programmes, language, warning);
}

async function subscribe(words: readonly string[], context: Context): Promise<Reply> {
  const { request, language, digests } = context;
  const text = texts(language);
  const wanted = await termsOf(words, context);
  if ('problem' in wanted) return list(context, wanted.problem);
  const by = request.personName ?? text.someone;
  const { subscription, outcome } = await digests.subscribe(request.chat, wanted.terms, by);
  const title = programmeTitle(subscription.programme, digests.programmes, language);
  const announcement = {
    created: text.subscribed(title, by),
    changed: text.changed(title, by),
    unchanged: text.alreadySubscribed(title),
  }[outcome];
  const reply = digestChange(announcement, subscription, digests.programmes, language);
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

/** Pauses, resumes or stops one of the chat's digests. */
function change(state: Subscription['state']): Verb['run'] {
  return async (words, context) => {
    const { request, language, digests } = context;
    const text = texts(language);
    const subscription = await chosen(words, context);
    if (!subscription)
      return list(context, words.length === 0 ? text.whichSubscription : text.noSuchSubscription(words[0] ?? ''));
    const changed = (await digests.setState(request.chat, subscription.id, state)) ?? subscription;
    const title = programmeTitle(changed.programme, digests.programmes, language);
    const announcement = announcements[state](text, title, request.personName ?? text.someone);
    return digestChange(announcement, changed, digests.programmes, language);
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
  { request, language, digests, preferences, defaultZone }: Context,
): Promise<{ readonly terms: Terms } | { readonly problem: string }> {
  const text = texts(language);
  const [name = '', ...rest] = words;
  const programme = programmeNamed(name, digests.programmes);
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

function programmeNamed(name: string, programmes: readonly Programme[]): Programme | undefined {
  return programmes.find(
    ({ id, title }) => id === name.toLowerCase() || Object.values(title).some((each) => sameName(each, name)),
  );
}
