import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import type { Language } from '#core/language.ts';
import type { Occurrence, Operations } from '#core/operations.ts';
import { layout } from './layout.ts';

const cookie = 'keruen_admin';

/** The page of those who run Keruen, and the counters for their monitoring; without a token there is no page. */
export function addAdmin(
  app: Hono,
  { operations, token }: { readonly operations: Operations; readonly token: string | undefined },
) {
  app.get('/metrics', async (context) =>
    context.text(await operations.metrics(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
  );
  if (!token) return;
  const known = (context: Context) => same(getCookie(context, cookie) ?? '', digest(token));
  app.get('/admin', async (context) => {
    const given = context.req.query('token');
    if (given !== undefined && same(given, token)) {
      setCookie(context, cookie, digest(token), { httpOnly: true, sameSite: 'Strict', path: '/admin', maxAge: 43_200 });
      return context.redirect('/admin');
    }
    if (!known(context)) return context.text('Open /admin?token=… with the ADMIN_TOKEN of this Keruen.', 401);
    return context.html(await page(operations, context.req.query('said')));
  });
  app.post('/admin/resend', async (context) => {
    if (!known(context)) return context.text('Open /admin?token=… first.', 401);
    const { subscription, slot } = await context.req.parseBody();
    const said = await operations
      .resend(Number(subscription), new Date(String(slot)))
      .then(sayResent, (error: unknown) => (error instanceof Error ? error.message : String(error)));
    return context.redirect(`/admin?said=${encodeURIComponent(said)}`);
  });
}

function sayResent(state: Occurrence['state'] | undefined): string {
  if (state === 'sent') return 'Posted again.';
  if (state === undefined) return 'There is no such occurrence, or it is not in doubt any more.';
  return `Not posted: it is ${state}. The platform may ask to wait, or the digest be paused: see the log, then try again.`;
}

async function page(operations: Operations, said: string | undefined) {
  const { upcoming, recent, uncertain, overdue, lag } = await operations.overview();
  return layout({
    language: 'en' satisfies Language,
    title: 'Keruen · digests',
    description: 'Next, last and uncertain digests',
    path: '/admin',
    url: undefined,
    body: html`<main class="single"><h1 class="lead">Digests</h1>
${said ? html`<p class="note">${said}</p>` : ''}
<p>${overdue} due and not settled; the first for ${lag} s.</p>
<h2>Perhaps delivered</h2>${uncertain.length === 0 ? html`<p>None.</p>` : html`<ul>${uncertain.map(resendable)}</ul>`}
<h2>Next</h2><ul>${upcoming.map(
      ({ id, chat, programme, nextSlot }) =>
        html`<li>${nextSlot?.toISOString() ?? ''} · ${id} · ${chat} · ${programme}</li>`,
    )}</ul>
<h2>Last</h2><ul>${recent.map((each) => html`<li>${line(each)}</li>`)}</ul></main>`,
  });
}

function resendable(occurrence: Occurrence) {
  return html`<li>${line(occurrence)}
<form method="post" action="/admin/resend"><input type="hidden" name="subscription" value="${occurrence.subscription}" /><input type="hidden" name="slot" value="${occurrence.slot.toISOString()}" /><button>Post again</button></form></li>`;
}

function line({ slot, subscription, chat, programme, state, reason }: Occurrence): string {
  return [slot.toISOString(), subscription, chat, programme, reason ? `${state}: ${reason}` : state].join(' · ');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function same(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(digest(a)), Buffer.from(digest(b)));
}
