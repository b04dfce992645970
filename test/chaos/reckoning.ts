import type { Store } from '#core/store.ts';
import { mostAttempts } from '#digest/doubts.ts';
import type { Seen } from './recorder.ts';

/** What came of it; the unit is the occurrence: one digest of one chat. */
export interface Outcome {
  readonly states: Readonly<Record<string, number>>;
  /** Messages that a chat received more than once. */
  readonly twice: number;
  /** Occurrences without a row, sent without their messages having arrived, or arrived without being accounted for. */
  readonly lost: number;
  /** Uncertain although every message that was asked for is confirmed, and the process was not killed. */
  readonly baselessDoubts: number;
  /** Uncertain on Slack after no more attempts than are looked into. */
  readonly doubtsOnSlack: number;
  /** Uncertain because a process was killed after it had announced a message and before it knew of its arrival. */
  readonly doubtsOfTheKilled: number;
}

/** Holds the ledger against what the recorder has seen. */
export async function reckon(store: Store, subscriptions: number, chats: ReadonlyMap<string, Seen>): Promise<Outcome> {
  const rows = await store.lastDeliveries(subscriptions * 2);
  const seenIn = (chat: string) => [...(chats.get(chat)?.values() ?? [])];
  const taken = (chat: string) => seenIn(chat).filter((message) => message.taken > 0).length;
  const known = new Set<string>(rows.map(({ chat }) => chat));
  const doubts = rows.filter(({ state }) => state === 'uncertain');
  const killed = doubts.filter(({ reason }) => /went away/.test(reason ?? ''));
  return {
    states: Object.fromEntries(
      Map.groupBy(rows, ({ state }) => state)
        .entries()
        .map(([state, of]) => [state, of.length]),
    ),
    twice: [...chats.keys()].flatMap(seenIn).filter((message) => message.taken > 1).length,
    lost:
      rows.filter(({ state, chat, messages }) => state === 'sent' && taken(chat) !== messages.length).length +
      [...chats.keys()].filter((chat) => !known.has(chat)).length +
      (subscriptions - rows.length),
    baselessDoubts: doubts.filter((doubt) => !killed.includes(doubt) && taken(doubt.chat) === doubt.messages.length)
      .length,
    doubtsOnSlack: doubts.filter(({ chat, attempt }) => chat.startsWith('slack:') && attempt <= mostAttempts).length,
    doubtsOfTheKilled: killed.length,
  };
}
