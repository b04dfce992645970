import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, settings } from '../../src/config.ts';

const digests = readFileSync('config/digests.yml', 'utf8');
const read = (environment: Record<string, string> = {}, yaml = digests) => readConfig(environment, yaml);

function problemsOf(environment: Record<string, string>, yaml = digests): string {
  try {
    read(environment, yaml);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('the settings', () => {
  it('need nothing at all', () => {
    expect(read()).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      defaultLanguage: 'ru',
      defaultZone: 'Asia/Almaty',
      dataDir: './data',
    });
    expect(read().slack).toBeUndefined();
    expect(read().telegram).toBeUndefined();
  });

  it('are frozen', () => {
    expect(Object.isFrozen(read())).toBe(true);
  });

  it('count an empty variable as not set', () => {
    expect(read({ PORT: '', SLACK_BOT_TOKEN: ' ' })).toMatchObject({ port: 3000, slack: undefined });
  });

  it('choose Socket Mode by the app token and HTTP by the signing secret', () => {
    expect(read({ SLACK_BOT_TOKEN: 'b', SLACK_APP_TOKEN: 'a' }).slack?.transport).toEqual({
      mode: 'socket',
      appToken: 'a',
    });
    expect(read({ SLACK_BOT_TOKEN: 'b', SLACK_SIGNING_SECRET: 's' }).slack?.transport).toEqual({
      mode: 'http',
      signingSecret: 's',
    });
  });

  it('use a webhook only with a secret and an https address', () => {
    const token = { TELEGRAM_BOT_TOKEN: 't', TELEGRAM_WEBHOOK_SECRET: 's' };
    expect(read({ ...token, PUBLIC_URL: 'https://k.example/' }).telegram?.updates).toMatchObject({
      mode: 'webhook',
      url: 'https://k.example',
    });
    expect(read({ ...token, PUBLIC_URL: 'http://k.example' }).telegram?.updates).toEqual({ mode: 'polling' });
    expect(read(token).telegram?.updates).toEqual({ mode: 'polling' });
  });

  it('judge no token by its shape', () => {
    expect(problemsOf({ SLACK_BOT_TOKEN: 'anything at all', SLACK_APP_TOKEN: '1', TELEGRAM_BOT_TOKEN: '?' })).toBe('');
  });

  it('accept UTC and aliases as zones', () => {
    expect(read({ DEFAULT_TIME_ZONE: 'UTC' }).defaultZone).toBe('UTC');
    expect(read({ DEFAULT_TIME_ZONE: 'Asia/Calcutta' }).defaultZone).toBe('Asia/Calcutta');
  });

  it('say of a known setting that this version does not use it', () => {
    expect(read({ ENCRYPTION_KEY: 'x' }).notices).toEqual(['ENCRYPTION_KEY is set, but this version does not use it.']);
  });
});

describe('wrong settings', () => {
  it('are told all at once, each with its remedy', () => {
    const message = problemsOf({
      PORT: 'web',
      DEFAULT_LANGUAGE: 'uz',
      DEFAULT_TIME_ZONE: 'Almaty/Asia',
      DATABASE_URL: 'mysql://x',
      SLACK_BOT_TOKEN: 'xoxb-secret',
    });
    expect(message.split('\n')).toHaveLength(5);
    expect(message).toMatch(/PORT: not a port: write a number/);
    expect(message).toMatch(/DEFAULT_LANGUAGE: .*ru, kk or en/);
    expect(message).toMatch(/DEFAULT_TIME_ZONE: .*Asia\/Almaty/);
    expect(message).toMatch(/DATABASE_URL: .*postgres:\/\//);
  });

  it('name what is missing beside a half-given pair', () => {
    expect(problemsOf({ SLACK_BOT_TOKEN: 'b' })).toMatch(/set SLACK_APP_TOKEN as well .* or SLACK_SIGNING_SECRET/);
    expect(problemsOf({ SLACK_APP_TOKEN: 'a' })).toMatch(/SLACK_APP_TOKEN: set SLACK_BOT_TOKEN as well/);
    expect(problemsOf({ TELEGRAM_WEBHOOK_SECRET: 's' })).toMatch(/set TELEGRAM_BOT_TOKEN as well/);
  });

  it('never print a secret', () => {
    const message = problemsOf({
      PORT: 'x',
      SLACK_BOT_TOKEN: 'xoxb-secret',
      DATABASE_URL: 'mysql://u:secret@h/db',
      TELEGRAM_WEBHOOK_SECRET: 'secret',
    });
    expect(message).not.toContain('secret@');
    expect(message).not.toContain('xoxb-secret');
  });

  it('point into digests.yml by line', () => {
    expect(problemsOf({}, digests.replace('at: "09:00"', 'at: "25:00"'))).toMatch(
      /config\/digests\.yml:\d+:\d+ programmes\.daily\.at: not a time/,
    );
    expect(
      problemsOf({}, digests.replace('deliver: []', 'deliver:\n  - { chat: "slack:C1", programme: nope }')),
    ).toMatch(/no programme "nope"/);
    expect(
      problemsOf(
        {},
        digests.replace('deliver: []', 'deliver:\n  - { chat: "slack:C1", programme: daily, zone: Mars/Base }'),
      ),
    ).toMatch(/not an IANA time zone/);
  });
});

describe('.env.example', () => {
  it('names exactly the settings that there are, with their defaults', () => {
    const lines = readFileSync('.env.example', 'utf8')
      .split('\n')
      .filter((line) => /^[A-Z]/.test(line));
    const example = Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    expect(Object.keys(example).sort()).toEqual(Object.keys(settings.shape).sort());
    expect(read(example)).toEqual(read());
  });
});
