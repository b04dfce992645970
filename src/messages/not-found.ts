import type { Fact } from '#core/fact.ts';
import type { Language } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import type { Action, Reply } from '#core/reply.ts';
import { type Catalogue, texts } from '#i18n/catalogue.ts';
import { factAction } from './fact-card.ts';
import { shorten } from './fact-title.ts';

/** A fact that comes near a question without answering it, and why it does not. */
export interface NearFact {
  readonly fact: Fact;
  readonly mismatch?: keyof Catalogue['mismatch'];
}

/** The honest no: the papers do not say, and what comes nearest, offered as what it is. */
export function notFound(
  query: string,
  near: readonly NearFact[],
  library: Library,
  language: Language,
  { relative = false }: { readonly relative?: boolean } = {},
): Reply {
  const words = texts(language);
  const asked = shorten(query.replace(/[\p{C}\s]+/gu, ' ').trim());
  const years = [...new Set(near.flatMap(({ fact, mismatch }) => (mismatch === 'year' ? yearsOf(fact) : [])))].sort();
  const silence = asked ? words.silenceFor(asked) : words.silence;
  return {
    language,
    audience: 'person',
    parts: [
      { part: 'heading', text: relative ? words.relativeYear : silence },
      ...(years.length > 0 ? [{ part: 'text', text: words.yearsThereAre(years.join(', ')) } as const] : []),
      ...(near.length > 0
        ? [
            { part: 'text', text: words.nearest } as const,
            { part: 'actions', actions: near.map((each) => nearAction(each, library, language)) } as const,
          ]
        : [{ part: 'text', text: words.emptyQuery } as const]),
    ],
  };
}

function nearAction({ fact, mismatch }: NearFact, library: Library, language: Language): Action {
  const action = factAction(fact, library, language);
  return mismatch ? { ...action, label: shorten(`${texts(language).mismatch[mismatch]}: ${action.label}`) } : action;
}

function yearsOf({ period }: Fact): readonly string[] {
  return period?.match(/(?<!\d)\d{4}(?!\d)/g) ?? [];
}
