import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '#core/reply.ts';
import { launchBrowser } from '../support/browser.ts';
import { post } from '../support/posting.ts';
import { everyPart, hostileReply } from '../support/replies.ts';
import { webWith } from '../support/web.ts';

const answer = (text: string): Reply => ({
  ...everyPart,
  parts: [{ part: 'text', text: `Answer to ${text}` }, ...everyPart.parts],
});

describe('the page in a real browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let product: ReturnType<typeof webWith>;
  let server: ReturnType<typeof serve>;
  let url: string;
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const open = async (options: Parameters<Browser['newContext']>[0] = {}) => {
    context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, ...options });
    page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(url);
  };

  beforeEach(async () => {
    complaints = [];
    product = webWith((request) => (request.text === 'hostile' ? hostileReply : answer(request.text)));
    url = await new Promise((resolve) => {
      server = serve({ fetch: product.web.routes.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
        resolve(`http://127.0.0.1:${port}`),
      );
    });
  });
  afterEach(async () => {
    await context.close();
    await product.web.stop();
    await new Promise((resolve) => server.close(resolve));
    expect(complaints).toEqual([]);
  });

  it('answers by the keyboard alone, and keeps the field ready for the next question', async () => {
    await open();
    await page.locator('#q:focus').waitFor();
    await page.keyboard.type('khorgos');
    await page.keyboard.press('Enter');
    await page.getByText('Answer to khorgos').waitFor();
    await page.keyboard.type('aktau');
    await page.keyboard.press('Enter');
    await page.getByText('Answer to aktau').waitFor();
    expect(await page.locator('.exchange').count()).toBe(2);
    expect(await page.locator('#answers > :first-child').textContent()).toContain('aktau');
    expect(page.url()).toBe(`${url}/`);
  });

  it('lets the keyboard skip to the question', async () => {
    await open();
    await page.locator('.skip').focus();
    expect((await page.locator('.skip').boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  });

  it('runs the command behind a button of a card, in place', async () => {
    await open();
    await page.getByRole('button', { name: 'Exports of China' }).click();
    await page.getByText('Answer to fact export-china-kazakhstan-2024').waitFor();
    expect(page.url()).toBe(`${url}/`);
  });

  it('copies the link to a card, and says so', async () => {
    await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('link', { name: 'Share' }).click();
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${url}/f/turnover-china-kazakhstan-2024`);
    await page.goto(`${url}/f/one`);
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${url}/f/one`);
  });

  it('shows a digest when it arrives, without being asked', async () => {
    await open();
    await page.getByText('Nothing has arrived yet.').waitFor();
    const chat = product.requests[0]?.chat ?? 'web:none';
    await post(product.web, chat, { ...everyPart, parts: [{ part: 'heading', text: 'The morning digest' }] });
    await page.getByText('The morning digest').waitFor();
    expect(await page.getByText('Nothing has arrived yet.').isVisible()).toBe(false);
    await page.reload();
    expect(await page.getByText('The morning digest').count()).toBe(1);
  });

  it('keeps the question when there is no connection', async () => {
    await open();
    await context.setOffline(true);
    await page.fill('#q', 'khorgos');
    await page.keyboard.press('Enter');
    await page.getByText('No connection').waitFor();
    expect(await page.inputValue('#q')).toBe('khorgos');
    complaints = complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'));
  });

  it('shows hostile text as text', async () => {
    await open();
    await page.fill('#q', 'hostile');
    await page.keyboard.press('Enter');
    await page.locator('.exchange').waitFor();
    expect(await page.locator('.exchange script').count()).toBe(0);
    expect(await page.locator('.exchange').textContent()).toContain('<script>alert(1)</script>');
  });

  it.each([360, 390, 768, 1400])('does not scroll sideways at %d pixels', async (width) => {
    await open({ viewport: { width, height: 800 } });
    await page.fill('#q', 'hostile');
    await page.keyboard.press('Enter');
    await page.locator('.exchange').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it('has targets that a thumb can hit', async () => {
    await open({ viewport: { width: 390, height: 844 } });
    const heights = await page
      .locator('button:visible, a.button:visible, input:visible')
      .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(4);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });

  it('works without JavaScript', async () => {
    await open({ javaScriptEnabled: false });
    await page.fill('#q', 'khorgos');
    await page.keyboard.press('Enter');
    await page.getByText('Answer to khorgos').waitFor();
    await page.getByRole('button', { name: 'Exports of China' }).click();
    await page.getByText('Answer to fact export-china-kazakhstan-2024').waitFor();
  });
});
