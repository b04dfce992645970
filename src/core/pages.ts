import type { Language } from './language.ts';
import type { Reply } from './reply.ts';

/** What has a page with a stable address: `/f/<id>`, `/b/<id>`, `/s/<id>`, `/d/<id>`, `/c/<id>`. */
export type PageKind = 'fact' | 'brief' | 'source' | 'difference' | 'series';

/** One page, for people and for the previews that chats make of a link. */
export interface Page {
  readonly title: string;
  readonly description: string;
  readonly reply: Reply;
}

/** The pages of the product. */
export interface Pages {
  /** Undefined where there is no such thing. */
  find(kind: PageKind, id: string, language: Language): Page | undefined;
}

/** Facts for programs, as JSON. */
export interface FactsApi {
  search(query: string, language: Language): object;
  find(id: string): object | undefined;
}
