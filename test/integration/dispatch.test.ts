import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDispatch } from '#commands/dispatch.ts';
import { commands } from '#commands/registry.ts';
import { createSuggest } from '#commands/suggest.ts';
import type { Dispatch, Request, Suggest } from '#core/conversation.ts';
import type { Log } from '#core/log.ts';
import { plainText } from '#core/plain-text.ts';
import { DigestsFile } from '#core/programme.ts';
import type { Reply } from '#core/reply.ts';
import type { Store } from '#core/store.ts';
import { createDigests } from '#digest/desk.ts';
import { digestPost } from '#messages/digest-post.ts';
import { openStore } from '#store/open.ts';
import { openKnowledge } from '../../src/knowledge.ts';
import { delivering } from '../support/delivering.ts';
import { recorded } from '../support/posting.ts';
import { temporaryFolder } from '../support/process.ts';

using data = temporaryFolder();
const knowledge = openKnowledge('content', data.path);
const programmes = DigestsFile.parse({
  programmes: {
    trade: {
      title: { ru: 'Торговля', kk: 'Сауда', en: 'Trade' },
      topics: ['trade'],
      size: { full: 2, condensed: 1 },
      days: ['tue'],
      at: '09:00',
    },
    corridors: {
      title: { ru: 'Коридоры', kk: 'Дәліздер', en: 'Corridors' },
      topics: ['corridor'],
      size: { full: 2, condensed: 1 },
      days: 'daily',
      at: '10:00',
    },
  },
}).programmes;

describe('the commands', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let store: Store;
  let dispatch: Dispatch;
  let suggest: Suggest;
  let posts: string[];
  let logged: object[];

  beforeEach(async () => {
    folder = temporaryFolder();
    store = await openStore({ dataDir: folder.path });
    posts = [];
    logged = [];
    const log: Log = {
      debug: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      error: (fields) => void logged.push(fields),
    };
    const digests = createDigests(
      delivering(store, {
        log,
        clock: () => new Date('2026-11-20T09:00:00Z'),
        programmes: new Map(Object.entries(programmes).map(([id, programme]) => [id, { id, ...programme }])),
        library: () => knowledge.library,
        compose: (content) => digestPost(content, knowledge.library),
        messages: recorded((_, reply) => {
          posts.push(plainText(reply));
          return '1';
        }),
      }),
    );
    const shared = { knowledge: () => knowledge, preferences: store, defaultLanguage: 'ru', log } as const;
    dispatch = createDispatch({
      ...shared,
      commands,
      digests,
      defaultZone: 'Asia/Almaty',
      clock: () => now,
      gaps: store,
      admins: ['slack:editors'],
    });
    suggest = createSuggest(shared);
  });
  afterEach(async () => {
    await store.close();
    folder[Symbol.dispose]();
  });

  let now = new Date('2026-11-20T09:00:00Z');
  const ask = (text: string, from: Partial<Request> = {}) =>
    dispatch({ chat: 'telegram:1', person: 'telegram:7', personName: 'Айгерім', text, ...from });
  const read = async (text: string, from?: Partial<Request>) => plainText(await ask(text, from));
  const runs = (reply: Reply) =>
    reply.parts
      .flatMap((part) => (part.part === 'actions' ? part.actions : []))
      .flatMap((action) => (action.action === 'run' ? [action.command] : []));

  describe('the language of an answer', () => {
    it('is that of the question', async () => {
      expect((await ask('товарооборот Китая с Казахстаном')).language).toBe('ru');
      expect((await ask('қытай қазақстан тауар айналымы')).language).toBe('kk');
      expect((await ask('china kazakhstan trade turnover')).language).toBe('en');
    });

    it('is that of the app, else the default, where there are no words to judge by', async () => {
      expect((await ask('help', { locale: 'kk' })).language).toBe('kk');
      expect((await ask('digest trade', { locale: 'en-US' })).language).toBe('en');
      expect((await ask('help', { locale: 'fr' })).language).toBe('ru');
    });

    it('is the person’s own once chosen, else the chat’s, and then wins over the question', async () => {
      expect(await read('language chat', { locale: 'en' })).toContain('I do not speak “chat”');
      await ask('language en chat');
      expect((await ask('товарооборот Китая с Казахстаном')).language).toBe('en');
      expect(await read('язык қазақша')).toBe('Енді сізге қазақ тілінде жауап беремін.');
      expect((await ask('china trade')).language).toBe('kk');
      expect((await ask('china trade', { person: 'telegram:8' })).language).toBe('en');
    });

    it('is that of the message whose button was pressed', async () => {
      expect((await ask('fact cku-cost', { shownIn: 'kk' })).language).toBe('kk');
    });
  });

  describe('fact', () => {
    it('answers with one card: figure, sentence, warning, source, ways on', async () => {
      const reply = await ask('/fact товарооборот Китая с Казахстаном 2024');
      expect([...new Set(reply.parts.map(({ part }) => part))]).toEqual([
        'figure',
        'text',
        'note',
        'citation',
        'actions',
      ]);
      expect(plainText(reply)).toContain('43,8 млрд долл.');
      expect(runs(reply)).toContain('fact export-china-kazakhstan-2024');
    });

    it.each([
      ['экспорт Кыргызстана в Китай', '2,8 млрд'],
      ['экспорт Китая в Кыргызстан', '19,9 млрд'],
      ['импорт Кыргызстана из Китая', '19,9 млрд'],
      ['Қырғызстанның Қытайға экспорты', '2,8 млрд'],
      ["Kyrgyzstan's exports to China", '$2.8 billion'],
      ['China exports to Kyrgyzstan', '$19.9 billion'],
    ])('tells who sends what to whom: %s', async (query, figure) => {
      expect(await read(query)).toContain(figure);
    });

    it.each([
      'торговля Китая с Монголией 2024',
      'china kazakhstan trade 2017',
      'население Казахстана',
      'penguins of Antarctica',
    ])('says that the papers do not say: %s', async (query) => {
      expect(await read(query)).toMatch(/не сказано|do not say/);
    });

    it('says how it read what was typed in another layout or alphabet', async () => {
      expect(await read('[jhujc')).toContain('хоргос');
      expect(await read('Qazaqstan Qytai sauda ainalymy')).toMatch(/43[.,]8/);
    });

    it('finds a fact by its id', async () => {
      expect(await read('fact cku-shares', { locale: 'en' })).toContain('51%');
    });
  });

  describe('brief, sources and help', () => {
    it('finds a brief by its topic in any language, and lists them for others', async () => {
      for (const text of ['brief торговля', 'справка сауда', 'brief trade', 'brief 002', 'анықтама Көлік дәліздері']) {
        expect(
          (await ask(text)).parts.some(({ part }) => part === 'citation'),
          text,
        ).toBe(true);
      }
      expect(runs(await ask('brief Mars'))).toContain('brief trade');
      expect(runs(await ask('brief'))).toContain('brief paper-002');
    });

    it('numbers the references of a brief', async () => {
      const text = await read('brief trade', { locale: 'en' });
      expect(text).toContain('$94.8 billion in 2024. [1]');
      expect(text).toContain('[1] Trade turnover, China – Central Asia, 2024');
    });

    it('shows a paper with how to cite it, and states nothing that it does not state', async () => {
      const text = await read('sources 2', { locale: 'ru' });
      expect(text).toContain(
        'Лексютина Я. В. Ориентиры торгово-экономического сотрудничества Китая с Центральной Азией. — [б. г.].',
      );
      expect(await read('sources Leksyutina', { locale: 'en' })).toContain('How to cite');
      expect(await read('sources 777', { locale: 'en' })).toContain('There is no paper “777”');
    });

    it('derives help from the registry, and offers nothing that changes anything', async () => {
      const reply = await ask('help', { locale: 'en' });
      for (const { usage } of commands) expect(plainText(reply)).toContain(usage.en);
      expect(runs(reply)).toEqual(expect.arrayContaining(['fact Khorgos', 'brief trade', 'digest', 'today']));
      for (const command of runs(reply)) expect(command).not.toMatch(/subscribe|stop|zone|language \w/);
    });

    it('answers an unknown command with help', async () => {
      expect(await read('/foo bar', { locale: 'en' })).toContain('There is no command “foo”');
    });
  });

  describe('digest', () => {
    const digest = (words: string, from: Partial<Request> = {}) => ask(`digest ${words}`, { locale: 'en', ...from });

    it('offers what there is, subscribes, and tells the chat the exact state and who did it', async () => {
      expect(runs(await digest(''))).toContain('digest subscribe trade');
      const reply = await digest('subscribe trade');
      expect(reply.audience).toBe('chat');
      expect(plainText(reply)).toContain('Айгерім subscribed this chat to the digest “Trade”.');
      expect(plainText(reply)).toContain(
        '1. Trade: Tue at 09:00 (Asia/Almaty), in English. Next: Tuesday 24 November, 09:00 (Asia/Almaty)',
      );
    });

    it('is subscribed once by a double click, and that is told to the clicker alone', async () => {
      await digest('trade');
      const again = await digest('trade');
      expect(again.audience).toBe('person');
      expect(plainText(again)).toContain('already receives');
    });

    it('takes time, days, zone, language and form in any order, also in Russian and Kazakh', async () => {
      const text = plainText(await digest('Торговля пн,чт 18:30 Europe/Berlin kk condensed'));
      expect(text).toContain('Mon, Thu at 18:30 (Europe/Berlin), in Kazakh');
      expect(plainText(await digest('trade 7 weekdays'))).toContain('changed the digest');
      expect(await store.subscriptionsOf('telegram:1')).toMatchObject([
        { rule: { at: '07:00', zone: 'Europe/Berlin' }, form: 'condensed', language: 'kk' },
      ]);
    });

    it.each([
      ['trade 25:00', '“25:00” is not a time'],
      ['trade Mars/Base', '“Mars/Base” is not a time zone'],
      ['trade whenever', 'I do not understand “whenever”'],
      ['football', 'There is no digest “football”'],
      ['pause 99', 'no digest number 99'],
      ['stop', 'Which one?'],
    ])('says what is wrong with “%s” and what there is', async (words, problem) => {
      const reply = await digest(words);
      expect(plainText(reply)).toContain(problem);
      expect(runs(reply).length).toBeGreaterThan(0);
      expect(await store.subscriptionsOf('telegram:1')).toEqual([]);
    });

    it('is paused, resumed and stopped, each announced', async () => {
      await digest('trade');
      expect(plainText(await digest('pause'))).toMatch(/Айгерім paused.*Trade[\s\S]*, paused/);
      expect(plainText(await digest('resume 1'))).toContain('Айгерім resumed');
      const stopped = await digest('stop trade');
      expect(stopped.audience).toBe('chat');
      expect(await store.subscriptionsOf('telegram:1')).toEqual([]);
    });

    it('rests until a day, is composed of topics, and tells what became of its last occurrences', async () => {
      await digest('trade weekdays 08:30');
      const paused = plainText(await digest('pause 1 until 2026-12-01'));
      expect(paused).toContain('1 December 2026');
      const [subscription] = await store.subscriptionsOf('telegram:1');
      expect(subscription).toMatchObject({ state: 'active', nextSlot: new Date('2026-12-01T03:30Z') });
      await digest('trade,energy');
      expect((await store.subscriptionsOf('telegram:1')).map(({ programme }) => programme)).toEqual([
        'trade',
        'own:energy+trade',
      ]);
      await store.settle(
        subscription?.id ?? 0,
        new Date('2026-11-19T03:30Z'),
        { state: 'uncertain', reason: 'no answer', facts: [], messages: [] },
        now,
      );
      expect(plainText(await digest('status'))).toMatch(/19 November, 08:30[^\n]*perhaps delivered/);
    });

    it('cannot be touched from another chat', async () => {
      await digest('trade');
      expect(plainText(await digest('stop 1', { chat: 'telegram:2' }))).toContain('no digest number 1');
    });

    it('is previewed to the asker and posted on request', async () => {
      const preview = await digest('preview corridors');
      expect(preview.audience).toBe('person');
      expect(plainText(preview)).toContain('A preview, seen by you alone.');
      await digest('trade');
      expect(plainText(await digest('now'))).toBe('Posted in this chat.');
      expect(posts).toHaveLength(1);
      expect(posts[0]).toContain('Posted now at the request of Айгерім');
    });
  });

  describe('bad input', () => {
    it.each([
      ['nothing', ''],
      ['spaces', '   \n\t '],
      ['5,000 characters', 'қорғас '.repeat(715)],
      ['emoji', '🦄🚂🇰🇿'],
      ['control characters', '\u0000\u0007\u001b[31m'],
      ['right-to-left marks', '\u202Eсогрох\u202C \u200F'],
      ['a mention', '<!channel> @everyone'],
      ['a tag', '</b><script>alert(1)</script>'],
      ['an ampersand', '&'],
      ['zalgo', 'Х̷̢̛о̶р̵г̴о̸с̷'],
      ['a lone surrogate', 'хоргос \uD83D'],
      ['a regular expression', '(.*)+$ [a-'],
      ['SQL', "'; drop table subscription; --"],
      ['digits', '9'.repeat(400)],
    ])('gets a polite answer: %s', async (_, text) => {
      for (const prefix of ['', '/fact ', '/brief ', '/digest ', '/language ', '/sources ', '/']) {
        const reply = await ask(prefix + text);
        expect(plainText(reply).trim(), prefix).not.toBe('');
        expect(plainText(reply), prefix).toBe(plainText(reply).toWellFormed());
      }
      expect(logged).toEqual([]);
    });

    it('says how long a question may be', async () => {
      expect(await read('x'.repeat(5000), { locale: 'en' })).toContain('Use up to 500 characters');
    });

    it('never throws, never falls silent, whatever is typed', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc.constantFrom('', 'fact ', 'digest ', '/'),
          async (text, prefix) => {
            expect(plainText(await ask(prefix + text)).trim()).not.toBe('');
          },
        ),
        { numRuns: 300 },
      );
      expect(logged).toEqual([]);
    });

    it('apologises with a code that stands in the log, when we fail', async () => {
      await store.close();
      const text = await read('language en', { locale: 'en' });
      expect(text).toContain('Something went wrong on our side');
      expect(logged).toMatchObject([{ code: expect.stringMatching(/^[0-9a-f]{8}$/) }]);
      expect(text).toContain((logged[0] as { code: string }).code);
      store = await openStore({ dataDir: folder.path });
    });
  });

  describe('suggestions', () => {
    it('are the cards that fit, in the language of the typed words', async () => {
      const cards = await suggest({ chat: 'telegram:7', person: 'telegram:7', text: 'қорғас' });
      expect(cards.map(({ id }) => id)).toContain('rail-crossings-kz-china');
      expect(cards[0]).toMatchObject({ reply: { language: 'kk' } });
    });

    it('are the weightiest facts of several topics for those who have typed nothing', async () => {
      const cards = await suggest({ chat: 'telegram:7', text: '' });
      expect(cards.length).toBeGreaterThanOrEqual(4);
    });
  });

  describe('chart', () => {
    it('answers with a picture, its points as facts, and whose figures they are', async () => {
      const reply = await ask('chart Товарооборот Китая со странами Центральной Азии, 2024 год');
      expect(reply.parts.find(({ part }) => part === 'picture')).toMatchObject({
        path: '/c/turnover-2024-by-country.png?lang=ru',
      });
      expect(plainText(reply)).toMatch(/Казахстан: 43,8\sмлрд\sдолл\./);
      expect(plainText(reply)).toContain('Лексютина');
    });

    it('keeps the hedge of a figure and the warning of a fact', async () => {
      expect(await read('chart fdi-stock-china-ca')).toMatch(/2024: >\s17\sbillion/);
      expect(await read('chart kz-exports-2022-mix')).toContain('⚠');
    });

    it('lists what there is when nothing fits', async () => {
      expect(runs(await ask('chart penguins'))).toContain('chart cku-finance');
    });
  });

  describe('compare', () => {
    it('sets two countries side by side in every series that has both', async () => {
      const text = await read('compare Казахстан Узбекистан');
      expect(text).toMatch(/Экспорт Китая.*Казахстан 28\sмлрд\sдолл\. · Узбекистан 11,8\sмлрд\sдолл\./);
      expect(text).toMatch(/Рынки электронной торговли/);
    });

    it('keeps to the measure that is named, and compares nothing that has no counterpart', async () => {
      expect(await read('compare Kazakhstan Uzbekistan exports')).not.toContain('E-commerce');
      expect(await read('compare Kazakhstan Italy imports')).toContain('no figures of one measure');
      expect(await read('compare Kazakhstan')).toContain('compare Kazakhstan Uzbekistan');
    });
  });

  it('differences: the gravest first, by topic as well', async () => {
    expect(await read('differences')).toContain('Где цифры расходятся');
    const all = Number(/мест: (\d+)/.exec(await read('differences'))?.[1]);
    const some = Number(/мест: (\d+)/.exec(await read('differences торговля'))?.[1]);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
  });

  it('today: the anniversary on its day in the chat’s zone, else the same fact for everyone', async () => {
    now = new Date('2026-09-06T20:00:00Z');
    expect(await read('today')).toMatch(/В этот день[\s\S]*7 сентября 2013/);
    now = new Date('2026-11-20T09:00:00Z');
    expect(await read('today')).toBe(await read('today', { chat: 'slack:C1' }));
  });

  it('settings: shows and sets the zone of the chat', async () => {
    expect(await read('settings zone Mars/Olympus')).toContain('Mars/Olympus');
    expect((await ask('settings zone Europe/Berlin')).audience).toBe('chat');
    expect(await read('settings')).toContain('Europe/Berlin');
  });

  it('gaps: counts what was not answered, without names, for editors only', async () => {
    await ask('fact пингвины Антарктиды');
    await ask('fact Пингвины Антарктиды');
    expect(await read('gaps')).toContain('ADMIN_CHATS');
    expect(await read('gaps', { chat: 'slack:editors' })).toContain('пингвины антарктиды — 2');
  });

  it('a broad query gets an overview with ways on, a relative year gets a question', async () => {
    const overview = await ask('Казахстан');
    expect(runs(overview)).toContain('brief kazakhstan');
    expect(runs(overview)).toContain('fact Казахстан Торговля');
    expect(await read('былтыр Қытай мен Қазақстан саудасы')).toContain('Қай жылды');
  });
});
