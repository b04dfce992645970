import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { commands } from '#commands/registry.ts';
import { shortcuts, slackManifest } from '#platforms/slack/manifest.ts';

const socket = slackManifest(commands, { mode: 'socket' });
const http = slackManifest(commands, { mode: 'http', publicUrl: 'https://keruen.example.com' });
const schema = '../shared/specs/slack-manifest.schema.json';

describe('the Slack manifest', () => {
  it('has the command that always works, and the shortcuts of the registry', () => {
    expect(socket.features.slash_commands.map(({ command }) => command)).toEqual([
      '/keruen',
      ...commands.filter(({ name }) => shortcuts.includes(name)).map(({ name }) => `/${name}`),
    ]);
    expect(shortcuts.every((name) => commands.some((command) => command.name === name))).toBe(true);
    for (const { description, command } of socket.features.slash_commands) {
      expect(command).toMatch(/^\/[a-z0-9_-]{1,31}$/);
      expect(description.length).toBeLessThanOrEqual(2000);
    }
  });

  it('asks for no more than answering and posting need', () => {
    expect(socket.oauth_config.scopes.bot).toEqual(['commands', 'chat:write']);
  });

  it('names an https address wherever Slack calls, and none with Socket Mode', () => {
    const address = 'https://keruen.example.com/slack/events';
    expect(http.features.slash_commands.every((command) => 'url' in command && command.url === address)).toBe(true);
    expect(http.settings.event_subscriptions).toMatchObject({ request_url: address });
    expect(http.settings.interactivity).toMatchObject({ request_url: address });
    expect(http.settings.socket_mode_enabled).toBe(false);
    expect(JSON.stringify(socket)).not.toContain('https://');
    expect(socket.settings.socket_mode_enabled).toBe(true);
  });

  it.skipIf(!existsSync(schema))('is valid by the schema of Slack, where it is at hand', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(schema, 'utf8')),
    );
    for (const manifest of [socket, http]) {
      expect(validate(manifest), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ display_information: {} })).toBe(false);
  });
});
