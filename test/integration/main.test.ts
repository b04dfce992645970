import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { contentCopy } from '../support/content-copy.ts';
import { type Running, run, temporaryFolder } from '../support/process.ts';
import { startSlack, tokens } from '../support/slack/server.ts';
import { startTelegram, token as telegramToken } from '../support/telegram/server.ts';

const started: Running[] = [];

/** Starts the product on a free port with a data folder of its own. */
function start(dataDir: string, environment: Record<string, string> = {}, args: readonly string[] = []): Running {
  const running = run('node', ['src/main.ts', ...args], {
    PORT: '0',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    CONTENT_DIR: 'test/fixtures/content',
    ...environment,
  });
  started.push(running);
  return running;
}

afterEach(() => {
  for (const { child } of started.splice(0)) child.kill('SIGKILL');
});

const address = /http:\/\/127\.0\.0\.1:\d+/;

describe('the process', () => {
  it('says in five lines what is on, what is off and where to look, and answers', async () => {
    using data = temporaryFolder();
    const keruen = start(data.path);
    const [url] = await keruen.waitFor(address);
    await keruen.waitFor(/SQLite.*\n/);
    expect(keruen.output().trim().split('\n')).toHaveLength(5);
    expect(keruen.output()).toMatch(/Slack: off.*\n.*Telegram: off/);
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('answers the page, the card and the programs with the same fact', async () => {
    using data = temporaryFolder();
    using content = contentCopy();
    const keruen = start(data.path, { CONTENT_DIR: content.directory });
    const [url] = await keruen.waitFor(address);
    const found = (await (await fetch(`${url}/api/facts?q=turnover&lang=en`)).json()) as {
      status: string;
      results: { fact: string; text: string }[];
    };
    expect(found).toMatchObject({ status: 'answer', results: [{ fact: 'turnover' }] });
    expect(await (await fetch(`${url}/f/turnover?lang=en`)).text()).toContain('$43.8 billion');
    expect(await (await fetch(`${url}/?lang=en&q=turnover`)).text()).toContain('$43.8 billion');
    expect((await fetch(`${url}/f/nothing`)).status).toBe(404);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('stops in order on %s', async (signal) => {
    using data = temporaryFolder();
    const keruen = start(data.path);
    await keruen.waitFor(/SQLite/);
    keruen.child.kill(signal);
    expect(await keruen.ended).toBe(0);
    expect(keruen.output()).toContain(`${signal}: finishing what is at hand`);
  });

  it('is reached by a SIGTERM that is sent to npm start', async () => {
    using data = temporaryFolder();
    const npm = run('npm', ['start'], {
      PORT: '0',
      DATA_DIR: data.path,
      LOG_LEVEL: 'silent',
      CONTENT_DIR: 'test/fixtures/content',
    });
    started.push(npm);
    const [url] = await npm.waitFor(address);
    await npm.waitFor(/SQLite/);
    npm.child.kill('SIGTERM');
    await npm.waitFor(/SIGTERM: finishing/);
    await npm.ended;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });
});

describe('a start that cannot succeed ends with one clear line and a non-zero code:', () => {
  it('a port in use', async () => {
    using data = temporaryFolder();
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const keruen = start(data.path, { PORT: String(port) });
    expect(await keruen.ended).toBe(1);
    other.close();
    expect(keruen.output().trim()).toBe(
      `Port ${port} on 127.0.0.1 is in use. Stop the program that uses it, or set PORT to another number.`,
    );
  });

  it('a data folder that cannot be written', async () => {
    using data = temporaryFolder();
    const file = join(data.path, 'a-file');
    writeFileSync(file, '');
    const keruen = start(join(file, 'data'));
    expect(await keruen.ended).toBe(1);
    expect(keruen.output()).toMatch(/DATA_DIR/);
    expect(keruen.output().trim().split('\n')).toHaveLength(1);
  });

  it('a database that cannot be reached, its password unsaid', async () => {
    using data = temporaryFolder();
    const keruen = start(data.path, { DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/keruen' });
    expect(await keruen.ended).toBe(1);
    expect(keruen.output()).toMatch(/127\.0\.0\.1:1.*DATABASE_URL/);
    expect(keruen.output()).not.toContain('secret');
    expect(keruen.output().trim().split('\n')).toHaveLength(1);
  });

  it('settings that are wrong, all of them listed', async () => {
    using data = temporaryFolder();
    const keruen = start(data.path, { PORT: 'web', DEFAULT_LANGUAGE: 'xx' });
    expect(await keruen.ended).toBe(1);
    expect(keruen.output()).toMatch(/PORT: not a port[\s\S]*DEFAULT_LANGUAGE/);
  });

  it('content that is broken, all of it listed', async () => {
    using data = temporaryFolder();
    using content = contentCopy();
    content.edit('facts/turnover.yml', 'weight: 3', 'weight: 9');
    content.edit('facts/export.yml', 'country-b]', 'country-z]');
    content.edit('facts/import.yml', 'kind: figure', 'kind: [');
    const keruen = start(data.path, { CONTENT_DIR: content.directory });
    expect(await keruen.ended).toBe(1);
    expect(keruen.output()).toMatch(/content\/facts\/turnover\.yml:3:9 weight/);
    expect(keruen.output()).toMatch(/content\/facts\/import\.yml:\d+:\d+ not YAML/);
  });
});

describe('npm run dev', () => {
  it('keeps serving the last good content while a change has problems, and shows them', async () => {
    using data = temporaryFolder();
    using content = contentCopy();
    const keruen = start(data.path, { CONTENT_DIR: content.directory }, ['--dev']);
    const [url] = await keruen.waitFor(address);
    await keruen.waitFor(/SQLite/);
    content.edit('facts/turnover.yml', 'weight: 3', 'weight: 9');
    await keruen.waitFor(/turnover\.yml:3:9 weight[\s\S]*Serving the last good content/);
    expect(await (await fetch(`${url}/f/turnover?lang=en`)).text()).toContain('$43.8 billion');
    content.edit('facts/turnover.yml', 'weight: 9', 'weight: 2');
    await keruen.waitFor(/Content loaded anew/);
  });
});

describe('the whole product', () => {
  it('answers in Telegram and in Slack as soon as their tokens are set, and posts a digest into each', async () => {
    using data = temporaryFolder();
    using config = temporaryFolder();
    const telegram = await startTelegram();
    const slack = await startSlack();
    writeFileSync(join(config.path, 'digests.yml'), readFileSync('config/digests.yml', 'utf8'));
    const keruen = start(data.path, {
      CONTENT_DIR: 'content',
      CONFIG_DIR: config.path,
      TELEGRAM_BOT_TOKEN: telegramToken,
      TELEGRAM_API_ROOT: telegram.root,
      SLACK_BOT_TOKEN: tokens.bot,
      SLACK_APP_TOKEN: tokens.app,
      SLACK_API_URL: slack.apiUrl,
    });
    await keruen.waitFor(/Digests:/);
    expect(keruen.output()).toMatch(/Slack: @keruen in Desk, Socket Mode\nTelegram: @KeruenBot, long polling/);
    await slack.connected();

    await telegram.say('/fact товарооборот Китая с Казахстаном');
    await telegram.until('sendMessage');
    expect(telegram.sent().at(-1)?.text).toContain('43,8 млрд долл.');
    await slack.command('/fact', 'china kazakhstan trade turnover 2024');
    await slack.responded();
    expect(JSON.stringify(slack.responses.at(-1))).toContain('$43.8 billion');

    await telegram.say('/digest trade');
    await telegram.until('sendMessage', 2);
    await telegram.say('/digest now');
    await telegram.until('sendMessage', 4);
    await slack.command('/digest', 'trade');
    await slack.responded(2);
    await slack.command('/digest', 'now');
    await slack.called('chat.postMessage');
    expect(JSON.stringify(slack.sent('chat.postMessage'))).toContain('Keruen · ');

    keruen.child.kill('SIGTERM');
    expect(await keruen.ended).toBe(0);
    await Promise.all([telegram.stop(), slack.stop()]);
    expect([...telegram.violations, ...slack.violations]).toEqual([]);
  });

  it.each([
    ['TELEGRAM_BOT_TOKEN', { TELEGRAM_BOT_TOKEN: '42:wrong' }],
    ['SLACK_BOT_TOKEN', { SLACK_BOT_TOKEN: 'wrong', SLACK_APP_TOKEN: 'wrong' }],
  ])('ends with one line when %s is rejected, and does not print it', async (name, wrong) => {
    using data = temporaryFolder();
    const telegram = await startTelegram();
    const slack = await startSlack();
    const keruen = start(data.path, { TELEGRAM_API_ROOT: telegram.root, SLACK_API_URL: slack.apiUrl, ...wrong });
    expect(await keruen.ended).toBe(1);
    await Promise.all([telegram.stop(), slack.stop()]);
    expect(keruen.output().trim().split('\n')).toHaveLength(1);
    expect(keruen.output()).toContain(name);
    expect(keruen.output()).not.toContain('wrong');
  });
});
