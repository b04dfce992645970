import { describe, expect, it } from 'vitest';
import { post } from '../support/posting.ts';
import { everyPart, hostileReply } from '../support/replies.ts';
import { webWith } from '../support/web.ts';

const form = (q: string, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body: new URLSearchParams({ q }).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
});
const cookieOf = (response: Response) => (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';

describe('the page', () => {
  it('answers a question without JavaScript, by address and by form', async () => {
    const { web, requests } = webWith();
    const byAddress = await (await web.routes.request('/?q=khorgos')).text();
    const byForm = await (await web.routes.request('/ask', form('khorgos', { accept: 'text/html' }))).text();
    for (const page of [byAddress, byForm]) {
      expect(page).toContain('<!doctype html>');
      expect(page).toContain('43.8 billion US dollars');
    }
    expect(requests.map(({ text }) => text)).toEqual(['khorgos', 'khorgos']);
  });

  it('answers the script with the exchange alone', async () => {
    const { web } = webWith();
    const fragment = await (await web.routes.request('/ask', form('khorgos', { accept: 'text/x-fragment' }))).text();
    expect(fragment).toMatch(/^<div class="exchange">/);
    expect(fragment).not.toContain('<html');
  });

  it('knows a browser again by its cookie, which scripts cannot read', async () => {
    const { web, requests } = webWith();
    const first = await web.routes.request('/?q=a');
    const cookie = cookieOf(first);
    expect(first.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax/);
    await web.routes.request('/?q=b', { headers: { cookie } });
    await web.routes.request('/?q=c');
    expect(requests[1]?.chat).toBe(requests[0]?.chat);
    expect(requests[2]?.chat).not.toBe(requests[0]?.chat);
    expect(requests[0]?.chat).toMatch(/^web:[0-9a-f-]{36}$/);
  });

  it('takes no cookie that it has not made', async () => {
    const { web, requests } = webWith();
    await web.routes.request('/?q=a', { headers: { cookie: 'keruen=<script>' } });
    expect(requests[0]?.chat).toMatch(/^web:[0-9a-f-]{36}$/);
  });

  it.each([
    ['/?lang=kk', {}, 'kk'],
    ['/', { 'accept-language': 'ru-KZ,en;q=0.5' }, 'ru'],
    ['/', { 'accept-language': 'fr,kk;q=0.5' }, 'kk'],
    ['/', { cookie: 'lang=ru', 'accept-language': 'en' }, 'ru'],
    ['/?lang=xx', {}, 'en'],
  ])('%s %j speaks %s', async (path, headers, language) => {
    const { web, requests } = webWith();
    expect(await (await web.routes.request(path, { headers: headers as Record<string, string> })).text()).toContain(
      `<html lang="${language}">`,
    );
    expect(requests[0]?.locale).toBe(language);
  });

  it('shows hostile text as text', async () => {
    const { web } = webWith(() => hostileReply);
    const page = await (await web.routes.request(`/?q=${encodeURIComponent('</b><script>alert(1)</script>')}`)).text();
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;script&gt;');
  });

  it('allows no script but its own', async () => {
    const policy = (await webWith().web.routes.request('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it('takes no body that is far too large', async () => {
    expect((await webWith().web.routes.request('/ask', form('x'.repeat(20_000)))).status).toBe(413);
  });
});

describe('the pages of cards', () => {
  it.each(['/f/one', '/b/one', '/s/one', '/d/one'])(
    '%s has its title, its description and its address',
    async (path) => {
      const page = await (await webWith().web.routes.request(path)).text();
      expect(page).toContain('What it says');
      expect(page).toContain(`<link rel="canonical" href="https://keruen.example${path}">`);
      expect(page).toContain(`${path}?lang=kk`);
    },
  );

  it('say politely, in the reader’s language, that there is no such page', async () => {
    const response = await webWith().web.routes.request('/f/none', { headers: { 'accept-language': 'kk' } });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Мұндай бет жоқ');
    expect((await webWith().web.routes.request('/nowhere/at/all')).status).toBe(404);
  });
});

describe('the channel', () => {
  it('shows what has arrived, newest first, and only to its own browser', async () => {
    const { web, requests } = webWith();
    const cookie = cookieOf(await web.routes.request('/'));
    const chat = requests[0]?.chat ?? 'web:none';
    expect(await post(web, chat, { ...everyPart, parts: [{ part: 'text', text: 'First digest' }] })).toEqual(['1']);
    await post(web, chat, { ...everyPart, parts: [{ part: 'text', text: 'Second digest' }] });
    expect(await (await web.routes.request('/', { headers: { cookie } })).text()).toMatch(
      /Second digest[\s\S]*First digest/,
    );
    expect(await (await web.routes.request('/')).text()).not.toContain('First digest');
    await web.stop();
  });

  it('streams what arrives, and after a break only what was missed', async () => {
    const { web, requests } = webWith();
    const cookie = cookieOf(await web.routes.request('/'));
    const chat = requests[0]?.chat ?? 'web:none';
    const digest = (text: string) => post(web, chat, { ...everyPart, parts: [{ part: 'text', text }] });
    await digest('One');
    await digest('Two');
    const response = await web.routes.request('/channel/events', { headers: { cookie, 'last-event-id': '1' } });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const hear = async (text: string) => {
      while (!heard.includes(text)) heard += (await reader?.read())?.value ?? '';
    };
    await hear('Two');
    void digest('Three');
    await hear('Three');
    expect(heard).not.toContain('One');
    expect(heard.match(/Two/g)).toHaveLength(1);
    await reader?.cancel();
    await web.stop();
  });
});

describe('for programs', () => {
  it('tells that it lives, and whether it is ready', async () => {
    const { web, problems } = webWith();
    expect(await (await web.routes.request('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await web.routes.request('/readyz')).status).toBe(200);
    problems.push('database: gone');
    const notReady = await web.routes.request('/readyz');
    expect(notReady.status).toBe(503);
    expect(await notReady.json()).toEqual({ status: 'not ready', problems: ['database: gone'] });
  });

  it.each([
    ['/api/facts?q=khorgos&lang=kk', 200, { query: 'khorgos', language: 'kk' }],
    ['/api/facts?q=khorgos', 200, { language: 'en' }],
    ['/api/facts?q=khorgos&lang=xx', 400, { error: expect.stringContaining('ru, kk or en') }],
    ['/api/facts', 400, { error: expect.stringContaining('q:') }],
    [`/api/facts?q=${'x'.repeat(501)}`, 400, { error: expect.stringContaining('500') }],
    ['/api/facts/one', 200, { id: 'one' }],
    ['/api/facts/none', 404, { error: expect.stringContaining('/api/facts?q=') }],
  ])('%s answers %d', async (path, status, body) => {
    const response = await webWith().web.routes.request(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject(body);
  });
});

describe('what those who run it see', () => {
  const secret = 'a secret of sixteen letters';

  it('is closed without the token and opens with it, once and for the browser', async () => {
    const { web } = webWith();
    expect((await web.routes.request('/admin')).status).toBe(401);
    expect((await web.routes.request('/admin?token=wrong')).status).toBe(401);
    const opened = await web.routes.request(`/admin?token=${encodeURIComponent(secret)}`);
    expect(opened.headers.get('location')).toBe('/admin');
    expect(opened.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Strict/);
    expect(opened.headers.getSetCookie()[0]).not.toContain(secret);
    const page = await (await web.routes.request('/admin', { headers: { cookie: cookieOf(opened) } })).text();
    expect(page).toContain('uncertain: no answer');
    expect(page).toContain('Post again');
  });

  it('posts an uncertain digest again, and says so', async () => {
    const { web } = webWith();
    const cookie = cookieOf(await web.routes.request(`/admin?token=${encodeURIComponent(secret)}`));
    const resend = (subscription: string, headers: Record<string, string>) =>
      web.routes.request('/admin/resend', {
        method: 'POST',
        body: new URLSearchParams({ subscription, slot: '2026-11-20T04:00:00Z' }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      });
    expect((await resend('7', {})).status).toBe(401);
    expect((await resend('7', { cookie })).headers.get('location')).toBe('/admin?said=Posted%20again.');
    expect((await resend('8', { cookie })).headers.get('location')).toContain('no%20such%20occurrence');
  });

  it('counts for Prometheus', async () => {
    const { web } = webWith();
    const answer = await web.routes.request('/metrics');
    expect(answer.headers.get('content-type')).toContain('version=0.0.4');
    expect(await answer.text()).toBe('keruen_digests_due 0\n');
  });
});
