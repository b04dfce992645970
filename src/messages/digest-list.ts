import { skipReasons } from '#core/delivery.ts';
import type { Digests } from '#core/digests.ts';
import type { Language } from '#core/language.ts';
import type { Programme } from '#core/programme.ts';
import type { Action, Part, Reply } from '#core/reply.ts';
import type { Subscription } from '#core/subscription.ts';
import { texts } from '#i18n/catalogue.ts';
import { formatDays, formatInstant } from '#i18n/dates.ts';

/** The programmes there are, and how one is found that a chat composed. */
type Programmes = Pick<Digests, 'programmes' | 'programme'>;

/** The chat's digests with their exact state, and those it could add. */
export function digestList(
  subscriptions: readonly Subscription[],
  programmes: Programmes,
  language: Language,
  warning?: string,
): Reply {
  const words = texts(language);
  const taken = new Set(subscriptions.map(({ programme }) => programme));
  const free = programmes.programmes.filter(({ id }) => !taken.has(id));
  return {
    language,
    audience: 'person',
    parts: [
      ...(warning ? [{ part: 'note', tone: 'warning', text: warning } as const] : []),
      { part: 'heading', text: words.digestTitle },
      ...subscriptions.flatMap((subscription): readonly Part[] => [
        { part: 'text', text: stateLine(subscription, programmes, language) },
        { part: 'actions', actions: manageActions(subscription, language) },
      ]),
      ...(free.length > 0
        ? ([
            { part: 'text', text: subscriptions.length > 0 ? words.digestMore : words.digestNone },
            { part: 'actions', actions: free.flatMap((programme) => subscribeActions(programme, language)) },
          ] as const)
        : []),
    ],
  };
}

/** Tells the chat what someone has changed, and the exact state that results. */
export function digestChange(
  announcement: string,
  subscription: Subscription,
  programmes: Programmes,
  language: Language,
): Reply {
  return {
    language,
    audience: 'chat',
    parts: [
      { part: 'text', text: announcement },
      ...(subscription.state === 'stopped'
        ? []
        : [
            { part: 'note', tone: 'info', text: stateLine(subscription, programmes, language) } as const,
            { part: 'actions', actions: manageActions(subscription, language) } as const,
          ]),
    ],
  };
}

/** The title of a programme in a language; its id where the programme is gone from the configuration. */
export function programmeTitle(id: string, programmes: Programmes, language: Language): string {
  return programmes.programme(id)?.title[language] ?? id;
}

/** Why a digest did not arrive or was paused, in words of the reader where there are any. */
export function reasonText(reason: string, language: Language): string {
  const { reasons } = texts(language);
  const known = Object.entries(skipReasons).find(([, text]) => text === reason)?.[0] ?? reason;
  return Object.entries(reasons).find(([id]) => id === known)?.[1] ?? reason;
}

function stateLine(subscription: Subscription, programmes: Programmes, language: Language): string {
  const words = texts(language);
  const { rule, state, reason, nextSlot, id } = subscription;
  const line = words.subscriptionState({
    name: `${id}. ${programmeTitle(subscription.programme, programmes, language)}`,
    days: formatDays(rule.days, language),
    time: rule.at,
    zone: rule.zone,
    language: words.languageNames[subscription.language],
    state: state === 'paused' ? words.subscriptionPaused : '',
  });
  if (reason) return `${line}. ${reasonText(reason, language)}`;
  return nextSlot ? `${line}. ${words.nextTime(formatInstant(nextSlot, rule.zone, language))}` : line;
}

function manageActions({ id, state, programme }: Subscription, language: Language): readonly Action[] {
  const words = texts(language);
  return [
    { action: 'run', label: words.preview, command: `digest preview ${programme}` },
    { action: 'run', label: words.postNow, command: `digest now ${id}` },
    state === 'paused'
      ? { action: 'run', label: words.resume, command: `digest resume ${id}` }
      : { action: 'run', label: words.pause, command: `digest pause ${id}` },
    { action: 'run', label: words.stop, command: `digest stop ${id}` },
  ];
}

function subscribeActions({ id, title }: Programme, language: Language): readonly Action[] {
  const words = texts(language);
  return [
    { action: 'run', label: words.subscribe(title[language]), command: `digest subscribe ${id}` },
    { action: 'run', label: `${words.preview}: ${title[language]}`, command: `digest preview ${id}` },
  ];
}
