import { describe, expect, it } from 'vitest';
import { commands } from '#commands/registry.ts';
import { loadLibrary } from '#content/load.ts';
import { FactFile } from '#core/fact.ts';
import { type Language, languages } from '#core/language.ts';
import { plainText } from '#core/plain-text.ts';
import type { Programme } from '#core/programme.ts';
import type { Action, Reply } from '#core/reply.ts';
import type { Subscription } from '#core/subscription.ts';
import { briefCard, briefList } from '#messages/brief-card.ts';
import { differenceCard } from '#messages/difference-card.ts';
import { digestChange, digestList } from '#messages/digest-list.ts';
import { digestPost } from '#messages/digest-post.ts';
import { factCard } from '#messages/fact-card.ts';
import { factPage } from '#messages/fact-page.ts';
import { help } from '#messages/help.ts';
import { notFound } from '#messages/not-found.ts';
import { overview } from '#messages/overview.ts';
import { gostReference } from '#messages/reference.ts';
import { sourceCard, sourceList } from '#messages/source-card.ts';

const library = loadLibrary('test/fixtures/content');

function entry<T>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id);
  if (!value) throw new Error(`the example content has no ${id}`);
  return value;
}

const turnover = entry(library.facts, 'turnover');
const others = [entry(library.facts, 'export'), entry(library.facts, 'import')];
const source = entry(library.sources, '900');

const programme: Programme = {
  id: 'trade',
  title: { ru: 'Торговля', kk: 'Сауда', en: 'Trade' },
  topics: ['trade'],
  kinds: FactFile.shape.kind.options,
  onDays: {},
  sections: ['anniversary', 'facts', 'picture', 'difference', 'question'],
  size: { full: 4, condensed: 2 },
  days: ['tue'],
  at: '09:00',
};
const programmes = {
  programmes: [programme],
  programme: (id: string) => (id === programme.id ? programme : undefined),
};
const subscription: Subscription = {
  id: 7,
  chat: 'telegram:-1',
  programme: 'trade',
  rule: { days: ['mon', 'thu'], at: '18:30', zone: 'Asia/Almaty' },
  language: 'kk',
  form: 'full',
  silent: false,
  state: 'active',
  origin: 'chat',
  createdBy: 'Aigerim',
  createdAt: new Date('2026-11-20T00:00:00Z'),
  cursor: new Date('2026-11-20T00:00:00Z'),
  nextSlot: new Date('2026-11-23T13:30:00Z'),
};

/** Every message that people can see, in a language. */
const messages: Record<string, (language: Language) => Reply> = {
  'fact-card': (language) => factCard(turnover, library, language, { understood: 'Хоргос', others }),
  'fact-page': (language) => factPage(turnover, library, language, others),
  'not-found': (language) => notFound('торговля с Монголией', others.map((fact) => ({ fact, mismatch: 'year' })), library, language),
  'not-found-year': (language) => notFound('былтыр', [], library, language, { relative: true }),
  overview: (language) => overview({ entity: 'country-a' }, [turnover], library, language),
  'not-found-at-all': (language) => notFound('🦄', [], library, language),
  'brief-card': (language) => briefCard(entry(library.briefs, 'trade'), library, language),
  'brief-list': (language) => briefList(library, language, 'Марс'),
  'source-card': (language) => sourceCard(source, library, language, gostReference(source)),
  'source-list': (language) => sourceList(library, language),
  'difference-card': (language) => differenceCard(entry(library.differences, 'sum'), library, language),
  help: (language) => help(commands, [{ action: 'run', label: 'fact', command: 'fact x' }], language, 'foo'),
  'digest-list-empty': (language) => digestList([], programmes, language),
  'digest-list': (language) => digestList([subscription, { ...subscription, id: 8, state: 'paused' }], programmes, language),
  'digest-change': (language) => digestChange('…', subscription, programmes, language),
  'digest-post': (language) =>
    digestPost(
      {
        programme,
        language,
        form: 'full',
        chosen: {
          anniversaries: ['import'],
          facts: ['turnover', 'export'],
          picture: 'flows',
          difference: 'sum',
          question: 'turnover',
        },
        day: '2026-11-23',
        zone: 'Asia/Almaty',
        nextSlot: subscription.nextSlot,
        lateHours: 3,
        requestedBy: 'Aigerim',
      },
      library,
    ),
};

/** A message as a reviewer reads it: its text, then its buttons. */
function shown(reply: Reply): string {
  const actions = reply.parts.flatMap((part) => (part.part === 'actions' ? part.actions : []));
  return `${plainText(reply, (path) => `https://keruen.example${path}`)}\n\n${actions.map(button).join('\n')}\n(to the ${reply.audience})\n`;
}

function button(action: Action): string {
  return `[${action.label}] ${action.action} ${action.action === 'open' ? action.path : action.command}`;
}

describe.each(Object.entries(messages))('%s', (name, message) => {
  it.each(languages)('reads in %s as it was reviewed', async (language) => {
    await expect(shown(message(language))).toMatchFileSnapshot(`messages/${name}.${language}.txt`);
  });
});
