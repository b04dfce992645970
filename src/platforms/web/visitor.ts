import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { ChatId, Request } from '#core/conversation.ts';
import { isLanguage, type Language } from '#core/language.ts';
import { texts } from '#i18n/catalogue.ts';

/** Who looks at the page: a browser, known by a cookie, and the language of its interface. */
export interface Visitor {
  readonly chat: ChatId;
  readonly language: Language;
}

const year = 365 * 24 * 60 * 60;
const cookie = { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: year } as const;

/** Knows the browser again, or gives it an id; takes the language from the address, the cookie or the browser. */
export function visitor(context: Context, defaultLanguage: Language): Visitor {
  const known = getCookie(context, 'keruen');
  const id = known && /^[0-9a-f-]{36}$/.test(known) ? known : randomUUID();
  if (id !== known) setCookie(context, 'keruen', id, cookie);
  const chosen = context.req.query('lang') ?? '';
  if (isLanguage(chosen)) setCookie(context, 'lang', chosen, cookie);
  return { chat: `web:${id}`, language: interfaceLanguage(context, defaultLanguage) };
}

/** The language that the address asks for, else the one chosen before, else the browser's, else the default. */
export function interfaceLanguage(context: Context, defaultLanguage: Language): Language {
  const accepted = (context.req.header('accept-language') ?? '')
    .split(',')
    .map((entry) => entry.trim().slice(0, 2).toLowerCase());
  const wishes = [context.req.query('lang') ?? '', getCookie(context, 'lang') ?? '', ...accepted];
  return wishes.find(isLanguage) ?? defaultLanguage;
}

/** What the visitor typed, as the core takes it. */
export function requestOf({ chat, language }: Visitor, text: string): Request {
  return { chat, person: chat, personName: texts(language).someone, text, locale: language };
}
