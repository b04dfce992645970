import type { Language } from './language.ts';

/** A platform-neutral message: what a command answers and what a digest posts. */
export interface Reply {
  readonly language: Language;
  /** `person`: only the asker needs to see it; `chat`: it concerns everyone there, such as a new subscription. */
  readonly audience: 'person' | 'chat';
  readonly parts: readonly Part[];
}

/** The closed union of what a message is made of; every platform renders each with an exhaustive switch. */
export type Part =
  | { readonly part: 'heading'; readonly text: string }
  /** The number that leads a card: `43.8 billion US dollars`, and what it measures. */
  | { readonly part: 'figure'; readonly value: string; readonly label: string }
  | { readonly part: 'text'; readonly text: string }
  | { readonly part: 'list'; readonly items: readonly Item[] }
  /** A picture at an address of the product, and what it shows in words. */
  | { readonly part: 'picture'; readonly path: string; readonly alt: string }
  /** Whose work it is and where it stands; the path is that of its page. */
  | { readonly part: 'citation'; readonly text: string; readonly path?: string }
  | { readonly part: 'note'; readonly tone: 'info' | 'warning'; readonly text: string }
  | { readonly part: 'actions'; readonly actions: readonly Action[] };

/** A line of a list; the path is that of its page. */
export interface Item {
  readonly text: string;
  readonly path?: string;
}

/** A button. */
export type Action =
  /** Runs a command as though the person had typed it. */
  | { readonly action: 'run'; readonly label: string; readonly command: string }
  /** Hands the card that this command answers with to other people. */
  | { readonly action: 'share'; readonly label: string; readonly command: string }
  /** Opens a page of the product. */
  | { readonly action: 'open'; readonly label: string; readonly path: string };

/** Makes an absolute address of a path; undefined where the product has no public address. */
export type Link = (path: string) => string | undefined;

/** The same message without its buttons, as one hands it on. */
export function withoutActions(reply: Reply): Reply {
  return { ...reply, parts: reply.parts.filter(({ part }) => part !== 'actions') };
}
