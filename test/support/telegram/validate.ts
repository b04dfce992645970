import { readFileSync } from 'node:fs';
import { parseHtml } from './html.ts';

interface Field {
  readonly type: string;
  readonly required?: boolean;
  readonly limit?: readonly [number, number, 'characters' | 'bytes'];
  readonly const?: string;
}

type Fields = Readonly<Record<string, Field>>;

/** The part of the Bot API that the product uses, in a short form of our own (Bot API 10.1). */
export const botApi: {
  readonly version: string;
  readonly methods: Readonly<Record<string, Fields>>;
  readonly types: Readonly<Record<string, { readonly fields?: Fields; readonly anyOf?: readonly string[] }>>;
} = JSON.parse(readFileSync(new URL('./methods.json', import.meta.url), 'utf8'));

/** Everything that is wrong with a call, as Telegram or its documentation would have it. */
export function violationsOf(method: string, payload: Readonly<Record<string, unknown>>): readonly string[] {
  const fields = botApi.methods[method];
  if (!fields) return [`unknown method ${method}`];
  return [...objectProblems(payload, fields, method), ...rules(method, payload)];
}

function objectProblems(value: Readonly<Record<string, unknown>>, fields: Fields, path: string): readonly string[] {
  return [
    ...Object.keys(value)
      .filter((key) => !(key in fields))
      .map((key) => `${path}: unknown parameter ${key}`),
    ...Object.entries(fields)
      .filter(([key, { required }]) => required && value[key] === undefined)
      .map(([key]) => `${path}: ${key} is missing`),
    ...Object.entries(fields)
      .filter(([key]) => value[key] !== undefined)
      .flatMap(([key, field]) => fieldProblems(value[key], field, `${path}.${key}`)),
  ];
}

function fieldProblems(value: unknown, field: Field, path: string): readonly string[] {
  const attempts = field.type.split(' | ').map((type) => typeProblems(value, type, path));
  const best = attempts.reduce((a, b) => (b.length < a.length ? b : a));
  return [
    ...best,
    ...limitProblems(value, field, path),
    ...(field.const !== undefined && value !== field.const ? [`${path}: must be ${field.const}`] : []),
  ];
}

function typeProblems(value: unknown, type: string, path: string): readonly string[] {
  if (type.startsWith('Array of ')) {
    return Array.isArray(value)
      ? value.flatMap((item, index) => typeProblems(item, type.slice(9), `${path}[${index}]`))
      : [`${path}: not an array`];
  }
  const primitive = {
    String: 'string',
    Boolean: 'boolean',
    True: 'boolean',
    Integer: 'number',
    Float: 'number',
    InputFile: 'string',
  }[type];
  if (primitive) {
    const right = typeof value === primitive && (type !== 'Integer' || Number.isInteger(value));
    return right ? [] : [`${path}: ${JSON.stringify(value)} is no ${type}`];
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path}: no object`];
  const definition = botApi.types[type];
  if (!definition) return [`${path}: unknown type ${type}`];
  if (definition.anyOf)
    return definition.anyOf
      .map((each) => typeProblems(value, each, path))
      .reduce((a, b) => (b.length < a.length ? b : a));
  return objectProblems(value as Record<string, unknown>, definition.fields ?? {}, path);
}

/** Texts with markup are measured after their entities are parsed, elsewhere. */
const measuredAfterParsing = /\.(text|caption|message_text)$/;

function limitProblems(value: unknown, { limit }: Field, path: string): readonly string[] {
  if (
    !limit ||
    typeof value !== 'string' ||
    (measuredAfterParsing.test(path) && /^(send|edit)|message_content/.test(path))
  )
    return [];
  const [least, most, unit] = limit;
  const length = unit === 'bytes' ? Buffer.byteLength(value) : value.length;
  return length < least || length > most ? [`${path}: ${length} ${unit}, allowed are ${least} to ${most}`] : [];
}

/** Rules that stand beside the types of the fields. */
function rules(method: string, payload: Readonly<Record<string, unknown>>): readonly string[] {
  const contents = [payload, ...results(payload).map((result) => result.input_message_content ?? {})] as Record<
    string,
    unknown
  >[];
  return [
    ...contents.flatMap((content) => textProblems(content.text ?? content.message_text, content.parse_mode, method)),
    ...buttons(payload).flatMap((button) => buttonProblems(button)),
    ...(results(payload).length > 50 ? [`${method}: more than 50 results`] : []),
    ...(new Set(results(payload).map(({ id }) => id)).size < results(payload).length
      ? [`${method}: two results with one id`]
      : []),
    ...(method === 'setMyCommands' &&
    Array.isArray(payload.commands) &&
    payload.commands.some(({ command }) => !/^[a-z0-9_]{1,32}$/.test(command))
      ? ['setMyCommands: a command that is not a-z 0-9 _']
      : []),
  ];
}

function textProblems(text: unknown, parseMode: unknown, method: string): readonly string[] {
  if (typeof text !== 'string' || method === 'answerCallbackQuery') return [];
  const parsed = parseMode === 'HTML' ? parseHtml(text) : { text, entities: 0 };
  if ('error' in parsed) return [`${method}: can't parse entities: ${parsed.error}`];
  const length = parsed.text.trim().length;
  return [
    ...(length < 1 ? [`${method}: message text is empty`] : []),
    ...(length > 4096 ? [`${method}: message is too long: ${length}`] : []),
    ...(parsed.entities > 100 ? [`${method}: ${parsed.entities} entities`] : []),
  ];
}

const actions = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
];

function buttonProblems(button: Record<string, unknown>): readonly string[] {
  const given = actions.filter((action) => button[action] !== undefined);
  const { url } = button;
  return [
    ...(given.length === 1 ? [] : [`button "${button.text}" has ${given.length} actions`]),
    ...(typeof button.text === 'string' && button.text.trim() === '' ? ['a button without a text'] : []),
    ...(typeof url === 'string' && (!/^(https?|tg):\/\//.test(url) || /localhost|127\.0\.0\.1/.test(url))
      ? [`button url is invalid: ${url}`]
      : []),
  ];
}

function results(payload: Readonly<Record<string, unknown>>): readonly Record<string, unknown>[] {
  return Array.isArray(payload.results) ? payload.results : [];
}

function buttons(payload: Readonly<Record<string, unknown>>): readonly Record<string, unknown>[] {
  const { reply_markup: markup } = payload as { reply_markup?: { inline_keyboard?: Record<string, unknown>[][] } };
  return (markup?.inline_keyboard ?? []).flat();
}
