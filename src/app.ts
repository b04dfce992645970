import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { createDispatch, type Knowledge } from '#commands/dispatch.ts';
import { commands } from '#commands/registry.ts';
import { createSuggest } from '#commands/suggest.ts';
import { type ChatId, platformName, platformNames } from '#core/conversation.ts';
import { type Language, languages } from '#core/language.ts';
import type { Log } from '#core/log.ts';
import type { Pictures } from '#core/picture.ts';
import { DeliveryError, type Platform, type Webhook } from '#core/platform.ts';
import type { Link } from '#core/reply.ts';
import type { Series } from '#core/series.ts';
import type { Store } from '#core/store.ts';
import { createCorrections } from '#digest/correct.ts';
import { type Delivering, usualLease } from '#digest/delivering.ts';
import { createDigests } from '#digest/desk.ts';
import { clearDoubts } from '#digest/doubts.ts';
import { createOperations } from '#digest/operations.ts';
import { reconcile } from '#digest/reconcile.ts';
import { createScheduler } from '#digest/scheduler.ts';
import { tick } from '#digest/tick.ts';
import { texts } from '#i18n/catalogue.ts';
import { digestPost } from '#messages/digest-post.ts';
import { createPages } from '#messages/pages.ts';
import { pausedNotice } from '#messages/paused-notice.ts';
import { seriesChart } from '#messages/series-chart.ts';
import { createWeb } from '#platforms/web/platform.ts';
import { openStore } from '#store/open.ts';
import type { Config } from './config.ts';
import { createLease } from './lease.ts';
import { factRecord, lookupRecord } from './records.ts';
import { startServer } from './server.ts';
import { createTurns } from './turns.ts';

/** The running product. */
export interface App {
  /** What is on, what is off and where to look: a line each. */
  readonly lines: readonly string[];
  /** Serves other content from now on. */
  use(knowledge: Knowledge): void;
  /** Stops the scheduler, the platforms, the server and the store, in this order, each after what it has at hand. */
  stop(): Promise<void>;
}

/** Puts everything together and starts it. Throws StoreError, ServerError or PlatformError, with nothing left running. */
export async function startApp(config: Config, initial: Knowledge, log: Log): Promise<App> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    const store = await openStore(config);
    stops.push(() => store.close());
    const product = assemble(config, initial, store, log);
    const { platforms, http } = await connect(product, config, log);
    const server = await startServer(http, config.host, config.port);
    stops.push(() => server.stop());
    const states: string[] = [];
    for (const platform of platforms) {
      states.push(await platform.start());
      stops.push(() => platform.stop());
    }
    await reconcile(config.digests, {
      store,
      now: new Date(),
      by: texts(config.defaultLanguage).theOperator,
      language: config.defaultLanguage,
      zone: config.defaultZone,
    });
    for (const scheduler of product.schedulers) {
      scheduler.start();
      stops.push(() => scheduler.stop());
    }
    return { lines: summary(config, initial, server.url, states), use: product.use, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Product = ReturnType<typeof assemble>;

/** Everything that does not depend on which chat platforms are connected. */
function assemble(config: Config, initial: Knowledge, store: Store, log: Log) {
  let current = initial;
  const knowledge = () => current;
  const clock = () => new Date();
  const platforms = new Map<string, Platform>();
  const platformOf = (chat: ChatId) => platforms.get(platformName(chat));
  const owner = randomUUID();
  const world: Delivering = {
    store,
    clock,
    log,
    owner,
    programmes: new Map(Object.entries(config.digests.programmes).map(([id, programme]) => [id, { id, ...programme }])),
    library: () => knowledge().library,
    compose: (content) => digestPost(content, knowledge().library),
    ...createTurns((chat) => platformOf(chat)?.turns(chat) ?? [], { store, clock }),
    messages(chat, reply, options) {
      const platform = platformOf(chat);
      if (!platform) throw new DeliveryError('refused', `${platformName(chat)} is not connected: set its tokens`);
      return platform.messages(chat, reply, options);
    },
    pausedNotice,
    admins: config.adminChats as readonly ChatId[],
    trace: async (chat, key, since) => platformOf(chat)?.trace?.(chat, key, since),
  };
  const corrections = createCorrections(world);
  const answering = { knowledge, preferences: store, defaultLanguage: config.defaultLanguage, log };
  return {
    store,
    clock,
    owner,
    operations: createOperations(world),
    knowledge,
    platforms,
    dispatch: createDispatch({
      ...answering,
      commands,
      digests: createDigests(world),
      defaultZone: config.defaultZone,
      clock,
      gaps: config.countGaps ? store : { ...store, countGap: async () => undefined },
      admins: config.adminChats,
    }),
    suggest: createSuggest(answering),
    /** Each on its own: a crowd on one platform, or a platform that hangs, keeps nobody waiting elsewhere. */
    schedulers: [
      corrections,
      () => clearDoubts(world, usualLease),
      ...platformNames.map((platform) => () => tick(world, [platform])),
    ].map((job) => createScheduler(job, log)),
    use(next: Knowledge) {
      current = next;
    },
  };
}

/** Makes the platforms that have their tokens, and one HTTP app of their pages and webhooks. */
async function connect(
  product: Product,
  config: Config,
  log: Log,
): Promise<{ readonly platforms: readonly Platform[]; readonly http: Hono }> {
  const { dispatch, suggest, clock, knowledge, store, owner, operations } = product;
  const link: Link = (path) => config.publicUrl && config.publicUrl + path;
  const web = createWeb({
    dispatch,
    feed: store,
    pages: createPages(() => ({ ...knowledge(), related: knowledge().lookup.related })),
    facts: {
      search: (query, language) => lookupRecord(query, knowledge(), language),
      find(id) {
        const fact = knowledge().library.facts.get(id);
        return fact && factRecord(fact, knowledge().library);
      },
    },
    ready: () =>
      store.ping().then(
        () => [],
        (error: unknown) => [`database: ${error instanceof Error ? error.message : error}`],
      ),
    pictures: createPictures(knowledge),
    operations,
    adminToken: config.adminToken,
    defaultLanguage: config.defaultLanguage,
    link,
    log,
    clock,
  });
  const chats = await chatPlatforms(config, {
    dispatch,
    suggest,
    commands,
    link,
    log,
    clock,
    lease: createLease('telegram updates', { store, owner, clock }),
  });
  const http = new Hono();
  for (const { webhook } of chats) if (webhook) http.post(webhook.path, (context) => webhook.handle(context.req.raw));
  http.route('/', web.routes);
  const platforms = [web, ...chats];
  for (const platform of platforms) product.platforms.set(platform.name, platform);
  return { platforms, http };
}

/** Draws each picture once for each state of the content; the renderer is loaded with the first. */
function createPictures(knowledge: () => Knowledge): Pictures {
  const drawn = new WeakMap<Knowledge, Map<string, Promise<Uint8Array>>>();
  return {
    async series(id, language) {
      const current = knowledge();
      const series = current.library.series.get(id);
      if (!series) return undefined;
      const pictures = drawn.get(current) ?? new Map<string, Promise<Uint8Array>>();
      drawn.set(current, pictures);
      const key = `${id} ${language}`;
      const picture = pictures.get(key) ?? drawSeries(series, current, language);
      pictures.set(key, picture);
      return picture;
    },
  };
}

async function drawSeries(series: Series, { library }: Knowledge, language: Language): Promise<Uint8Array> {
  const [{ drawChart }, { toPng }] = await Promise.all([import('#pictures/chart.ts'), import('#pictures/png.ts')]);
  return toPng(drawChart(seriesChart(series, library, language)));
}

type ChatOptions = Omit<
  Parameters<typeof import('#platforms/slack/platform.ts').createSlack>[0] &
    Parameters<typeof import('#platforms/telegram/platform.ts').createTelegram>[0],
  'config'
>;

/** An SDK is loaded only when its platform is configured: without tokens the start is quick and small. */
async function chatPlatforms(
  { slack, telegram }: Config,
  options: ChatOptions,
): Promise<readonly (Platform & { readonly webhook?: Webhook })[]> {
  const { createSlack } = slack ? await import('#platforms/slack/platform.ts') : {};
  const { createTelegram } = telegram ? await import('#platforms/telegram/platform.ts') : {};
  return [
    ...(slack && createSlack ? [createSlack({ ...options, config: slack })] : []),
    ...(telegram && createTelegram ? [createTelegram({ ...options, config: telegram })] : []),
  ];
}

function summary(config: Config, { library }: Knowledge, url: string, states: readonly string[]): readonly string[] {
  const state = (name: string, off: string) =>
    states.find((line) => line.startsWith(`${name}:`)) ?? `${name}: off. ${off}`;
  const database = config.databaseUrl ? 'PostgreSQL' : `SQLite in ${config.dataDir}`;
  return [
    ...config.notices,
    `Keruen: ${library.facts.size} facts of ${library.sources.size} ${library.sources.size === 1 ? 'paper' : 'papers'} in ${languages.join(', ')}`,
    `Look at ${url}${config.publicUrl ? `, for others ${config.publicUrl}` : ''}`,
    state('Slack', 'Set SLACK_BOT_TOKEN; README, “Connect Slack”'),
    state('Telegram', 'Set TELEGRAM_BOT_TOKEN; README, “Connect Telegram”'),
    `Digests: ${Object.keys(config.digests.programmes).join(', ')}. Data: ${database}`,
  ];
}
