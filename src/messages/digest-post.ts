import type { DigestContent } from '#core/digests.ts';
import type { Library } from '#core/library.ts';
import type { Part, Reply } from '#core/reply.ts';
import { texts } from '#i18n/catalogue.ts';
import { formatInstant } from '#i18n/dates.ts';
import { cardParts, factAction } from './fact-card.ts';

/** A digest as it is posted: its facts, each with warnings and source, and when the next one comes. */
export function digestPost(content: DigestContent, library: Library): Reply {
  const { programme, language, form, nextSlot, zone, lateHours, requestedBy } = content;
  const words = texts(language);
  const facts = content.facts.flatMap((id) => library.facts.get(id) ?? []);
  const notes = [lateHours > 0 && words.digestLate(lateHours), requestedBy && words.digestNowNote(requestedBy)].filter(
    (text) => typeof text === 'string',
  );
  return {
    language,
    audience: 'chat',
    parts: [
      { part: 'heading', text: `Keruen · ${programme.title[language]}` },
      ...notes.map((text): Part => ({ part: 'note', tone: 'info', text })),
      ...(programme.intro && form === 'full' ? [{ part: 'text', text: programme.intro[language] } as const] : []),
      ...facts.flatMap((fact) => cardParts(fact, library, language)),
      ...(facts.length === 0 ? [{ part: 'text', text: words.digestEmpty } as const] : []),
      ...(nextSlot
        ? [{ part: 'note', tone: 'info', text: words.nextTime(formatInstant(nextSlot, zone, language)) } as const]
        : []),
      ...(facts.length > 0
        ? [{ part: 'actions', actions: facts.map((fact) => factAction(fact, library, language)) } as const]
        : []),
    ],
  };
}
