import type { CommandEntry, Request } from '#core/conversation.ts';
import type { Digests } from '#core/digests.ts';
import type { Language } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import type { Reply } from '#core/reply.ts';
import type { Store } from '#core/store.ts';
import type { Lookup } from '#search/lookup.ts';

/** A word that people can type, and what it answers with. */
export interface Command extends CommandEntry {
  /** Other words for it, in any language, as people type them in a private chat: `факт`. */
  readonly aliases: readonly string[];
  /** What is typed behind the name are words of a language, by which the language of the answer is judged. */
  readonly inWords: boolean;
  /** A harmless example for a button of help; left out where there is none. */
  readonly example?: Readonly<Record<Language, string>>;
  /** Answers; `words` is what was typed behind the command's name, trimmed. */
  run(words: string, context: Context): Promise<Reply> | Reply;
}

/** What a command may use. */
export interface Context {
  readonly request: Request;
  /** The language to answer in. */
  readonly language: Language;
  readonly library: Library;
  readonly lookup: Lookup;
  readonly digests: Digests;
  readonly preferences: Pick<Store, 'preference' | 'setPreference'>;
  readonly defaultZone: string;
  readonly clock: () => Date;
  /** What was asked and not answered; nothing is written where it is switched off. */
  readonly gaps: Pick<Store, 'gaps' | 'countGap'>;
  /** The chats in which editors may see the gaps. */
  readonly admins: readonly string[];
  /** All commands, in the order of menus. */
  readonly commands: readonly Command[];
}
