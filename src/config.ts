import { z } from 'zod';
import { problemLine } from '#content/problem.ts';
import { parseYaml } from '#content/yaml-file.ts';
import { type Language, languages } from '#core/language.ts';
import { type DigestsConfig, DigestsFile, Zone } from '#core/programme.ts';
import type { SlackConfig } from '#platforms/slack/config.ts';
import type { TelegramConfig } from '#platforms/telegram/config.ts';

/** Everything that can be set, read once and never changed. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Without a slash at its end. */
  readonly publicUrl: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly contentDir: string;
  readonly defaultLanguage: Language;
  readonly defaultZone: string;
  readonly logLevel: string;
  readonly slack: SlackConfig | undefined;
  readonly telegram: TelegramConfig | undefined;
  readonly digests: DigestsConfig;
  /** The chats in which editors may see what was not answered. */
  readonly adminChats: readonly string[];
  /** The secret of the admin page. */
  readonly adminToken: string | undefined;
  /** Whether unanswered questions are counted. */
  readonly countGaps: boolean;
  /** What was set to no effect, in sentences. */
  readonly notices: readonly string[];
}

/** The settings cannot be used; the message lists every problem with its remedy. Values are never printed. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(problems: readonly string[]) {
    super(['The settings have problems:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

const url = (schemes: RegExp, remedy: string) =>
  z.string().refine((text) => URL.canParse(text) && schemes.test(text), remedy);

/** Every setting with its default; .env.example lists the same names. */
export const settings = z.object({
  PORT: z.coerce
    .number('not a port: write a number, 3000')
    .int()
    .min(0)
    .max(65535, 'not a port: at most 65535')
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: url(/^https?:/, 'not an address: write https://keruen.example.com').optional(),
  DATABASE_URL: url(
    /^postgres(ql)?:/,
    'not a PostgreSQL address: write postgres://user:password@host:5432/keruen',
  ).optional(),
  DATA_DIR: z.string().default('./data'),
  CONTENT_DIR: z.string().default('./content'),
  CONFIG_DIR: z.string().default('./config'),
  DEFAULT_LANGUAGE: z.enum(languages, 'not a language: write ru, kk or en').default('ru'),
  DEFAULT_TIME_ZONE: Zone.default('Asia/Almaty'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'not a level: write debug, info, warn, error or silent')
    .default('info'),
  ADMIN_CHATS: z.string().default(''),
  ADMIN_TOKEN: z.string().min(16, 'too short to be a secret: write at least 16 characters').optional(),
  GAPS: z.enum(['on', 'off'], 'not a switch: write on or off').default('on'),
  SLACK_BOT_TOKEN: z.string().optional(),
  SLACK_APP_TOKEN: z.string().optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_API_URL: url(/^https?:/, 'not an address: write https://slack.com/api/').default('https://slack.com/api/'),
  TELEGRAM_BOT_TOKEN: z.string().optional(),
  TELEGRAM_WEBHOOK_SECRET: z.string().optional(),
  TELEGRAM_API_ROOT: url(/^https?:/, 'not an address: write https://api.telegram.org').default(
    'https://api.telegram.org',
  ),
});

type Settings = z.infer<typeof settings>;

/** Settings of the design that this version does not use yet: who sets one is told so. */
const unused = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'ENCRYPTION_KEY'];

/** The folder that holds digests.yml, needed before the rest can be read. */
export function configDirectory(environment: Environment): string {
  return environment.CONFIG_DIR || './config';
}

/**
 * Reads the environment and the text of config/digests.yml. An empty variable counts as not set. Throws ConfigError
 * with every problem at once.
 */
export function readConfig(environment: Environment, digestsYaml: string): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const read = settings.safeParse(given);
  const digests = parseYaml(digestsYaml, 'config/digests.yml', DigestsFile);
  const problems = [
    ...(read.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...('problems' in digests ? digests.problems.map(problemLine) : digestProblems(digests.value)),
    ...(read.success ? halfGiven(read.data) : []),
  ];
  if (problems.length > 0 || !read.success || !('value' in digests)) throw new ConfigError(problems);
  const values = read.data;
  const publicUrl = values.PUBLIC_URL?.replace(/\/+$/, '');
  return Object.freeze({
    host: values.HOST,
    port: values.PORT,
    publicUrl,
    databaseUrl: values.DATABASE_URL,
    dataDir: values.DATA_DIR,
    contentDir: values.CONTENT_DIR,
    defaultLanguage: values.DEFAULT_LANGUAGE,
    defaultZone: values.DEFAULT_TIME_ZONE,
    logLevel: values.LOG_LEVEL,
    slack: slackConfig(values),
    telegram: telegramConfig(values, publicUrl),
    digests: digests.value,
    adminChats: values.ADMIN_CHATS.split(/[\s,]+/).filter(Boolean),
    adminToken: values.ADMIN_TOKEN,
    countGaps: values.GAPS === 'on',
    notices: unused.filter((name) => name in given).map((name) => `${name} is set, but this version does not use it.`),
  });
}

/** Settings that need another one beside them. */
function halfGiven(values: Settings): readonly string[] {
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = values;
  return [
    ...(bot && !app && !secret
      ? ['SLACK_BOT_TOKEN: set SLACK_APP_TOKEN as well (Socket Mode), or SLACK_SIGNING_SECRET (HTTP)']
      : []),
    ...(!bot && (app || secret)
      ? [`${app ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET'}: set SLACK_BOT_TOKEN as well, or remove it`]
      : []),
    ...(values.TELEGRAM_WEBHOOK_SECRET && !values.TELEGRAM_BOT_TOKEN
      ? ['TELEGRAM_WEBHOOK_SECRET: set TELEGRAM_BOT_TOKEN as well, or remove it']
      : []),
  ];
}

function digestProblems({ programmes, deliver }: DigestsConfig): readonly string[] {
  return deliver
    .filter(({ programme }) => !(programme in programmes))
    .map(
      ({ programme }) =>
        `config/digests.yml deliver: there is no programme "${programme}": add it, or name one of ${Object.keys(programmes).join(', ')}`,
    );
}

function slackConfig(values: Settings): SlackConfig | undefined {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: apiUrl,
  } = values;
  if (!botToken) return undefined;
  if (appToken) return { botToken, apiUrl, transport: { mode: 'socket', appToken } };
  return signingSecret ? { botToken, apiUrl, transport: { mode: 'http', signingSecret } } : undefined;
}

/** A webhook needs a secret and an https address; without either, Keruen asks Telegram for messages itself. */
function telegramConfig(values: Settings, publicUrl: string | undefined): TelegramConfig | undefined {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_SECRET: secret, TELEGRAM_API_ROOT: apiRoot } = values;
  if (!token) return undefined;
  const updates =
    secret && publicUrl?.startsWith('https:')
      ? ({ mode: 'webhook', url: publicUrl, secret } as const)
      : ({ mode: 'polling' } as const);
  return { token, apiRoot, updates };
}
