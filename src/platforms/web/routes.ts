import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { streamSSE } from 'hono/streaming';
import type { Dispatch } from '#core/conversation.ts';
import { isLanguage, type Language } from '#core/language.ts';
import type { Log } from '#core/log.ts';
import type { Operations } from '#core/operations.ts';
import type { FactsApi, PageKind, Pages } from '#core/pages.ts';
import type { Pictures } from '#core/picture.ts';
import type { Link } from '#core/reply.ts';
import type { Store } from '#core/store.ts';
import { texts } from '#i18n/catalogue.ts';
import { addAdmin } from './admin.ts';
import type { Channel } from './channel.ts';
import { channelPost, exchange, homePage } from './home.ts';
import { layout, notFoundPage } from './layout.ts';
import { renderReply } from './render.ts';
import { interfaceLanguage, requestOf, visitor } from './visitor.ts';

/** What the web page is made of. */
export interface WebOptions {
  readonly dispatch: Dispatch;
  readonly feed: Pick<Store, 'appendPost' | 'replacePost' | 'postsAfter'>;
  readonly pages: Pages;
  readonly facts: FactsApi;
  readonly pictures: Pictures;
  readonly operations: Operations;
  /** The secret of the admin page; without one there is no such page. */
  readonly adminToken: string | undefined;
  /** What is not ready, in sentences; empty when everything is. */
  readonly ready: () => Promise<readonly string[]>;
  readonly defaultLanguage: Language;
  readonly link: Link;
  readonly log: Log;
  readonly clock: () => Date;
}

/** The pages of cards, by the letter of their address. */
const kinds: Record<string, PageKind> = { f: 'fact', b: 'brief', s: 'source', d: 'difference', c: 'series' };
const longestQuery = 500;
const mostBytes = 16 * 1024;

const assets = {
  'style.css': { type: 'text/css; charset=utf-8', text: asset('style.css') },
  'client.js': { type: 'text/javascript; charset=utf-8', text: asset('client.js') },
};

/** All addresses of the web page. */
export function createRoutes(options: WebOptions, channel: Channel): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    options.log.error({ err: error, path: context.req.path }, 'a page failed');
    return context.text(texts(interfaceLanguage(context, options.defaultLanguage)).buttonFailed, 500);
  });
  app.notFound((context) =>
    context.html(notFoundPage(interfaceLanguage(context, options.defaultLanguage), context.req.path), 404),
  );
  addHealth(app, options);
  addConversation(app, options, channel);
  addPages(app, options);
  addApi(app, options);
  addAdmin(app, { operations: options.operations, token: options.adminToken });
  app.get('/assets/:name', (context) => {
    const found = Object.entries(assets).find(([name]) => name === context.req.param('name'))?.[1];
    return found
      ? context.body(found.text, 200, { 'content-type': found.type, 'cache-control': 'no-cache' })
      : context.notFound();
  });
  return app;
}

function addHealth(app: Hono, { ready }: WebOptions) {
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) => {
    const problems = await ready();
    return problems.length === 0
      ? context.json({ status: 'ready' })
      : context.json({ status: 'not ready', problems }, 503);
  });
}

function addConversation(app: Hono, options: WebOptions, channel: Channel) {
  const { dispatch, defaultLanguage } = options;
  const home = async (context: Context, question?: string) => {
    const who = visitor(context, defaultLanguage);
    const answer = await dispatch(requestOf(who, question ?? 'help'));
    const posts = await channel.recent(who.chat);
    return context.html(
      homePage({ language: who.language, ...(question !== undefined && { question }), answer, posts }),
    );
  };
  app.get('/', (context) => home(context, context.req.query('q')));
  app.post('/ask', bodyLimit({ maxSize: mostBytes }), async (context) => {
    const { q } = await context.req.parseBody();
    const question = typeof q === 'string' ? q : '';
    if (context.req.header('accept')?.includes('text/html')) return home(context, question);
    const who = visitor(context, defaultLanguage);
    return context.html(exchange(who.language, question, await dispatch(requestOf(who, question))));
  });
  app.get('/channel/events', (context) => {
    const { chat } = visitor(context, defaultLanguage);
    const after = Number(context.req.header('last-event-id') ?? context.req.query('after') ?? 0) || 0;
    return streamSSE(context, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      await stream.writeSSE({ event: 'open', data: '' });
      for await (const post of channel.watch(chat, after, gone.signal)) {
        await stream.writeSSE({
          id: String(post.id),
          event: 'post',
          data: String(channelPost(post)).replaceAll('\n', ' '),
        });
      }
    });
  });
}

function addPages(app: Hono, { pages, pictures, link, defaultLanguage }: WebOptions) {
  app.get('/c/:file{[a-z0-9-]+\\.png}', async (context) => {
    const wanted = context.req.query('lang') ?? defaultLanguage;
    const language = isLanguage(wanted) ? wanted : defaultLanguage;
    const picture = await pictures.series(context.req.param('file').slice(0, -'.png'.length), language);
    if (!picture) return context.notFound();
    return context.body(new Uint8Array(picture), 200, {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=3600',
    });
  });
  app.get('/:kind{[fbsdc]}/:id', (context) => {
    const language = interfaceLanguage(context, defaultLanguage);
    const kind = kinds[context.req.param('kind')];
    const page = kind && pages.find(kind, context.req.param('id'), language);
    if (!page) return context.notFound();
    const words = texts(language);
    const { path } = context.req;
    return context.html(
      layout({
        language,
        title: `${page.title} · Keruen`,
        description: page.description,
        path,
        url: link(path),
        body: html`<main class="single"><h1 class="lead">${page.title}</h1>${renderReply(page.reply)}
<p class="actions"><button class="copy" type="button" hidden data-copied="${words.copied}">${words.copyLink}</button><a class="button" href="/">${words.toFirstPage}</a></p></main>`,
      }),
    );
  });
}

function addApi(app: Hono, { facts, defaultLanguage }: WebOptions) {
  app.get('/api/facts', (context) => {
    const query = context.req.query('q') ?? '';
    const language = context.req.query('lang') ?? defaultLanguage;
    if (!isLanguage(language))
      return context.json({ error: `lang: "${language}" is not a language: write ru, kk or en` }, 400);
    if (query.trim() === '') return context.json({ error: 'q: is missing: /api/facts?q=khorgos&lang=en' }, 400);
    if (query.length > longestQuery) return context.json({ error: `q: longer than ${longestQuery} characters` }, 400);
    return context.json(facts.search(query, language));
  });
  app.get('/api/facts/:id', (context) => {
    const fact = facts.find(context.req.param('id'));
    return fact
      ? context.json(fact)
      : context.json({ error: `there is no fact "${context.req.param('id')}": search with /api/facts?q=` }, 404);
  });
}

function asset(name: string): string {
  return readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
}
