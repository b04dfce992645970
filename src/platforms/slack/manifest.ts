import { stringify } from 'yaml';
import type { CommandEntry } from '#core/conversation.ts';

/** The command that always works, since Slack's command names are not namespaced. */
export const umbrella = 'keruen';

/** The commands that have a name of their own in Slack; a workspace can leave them out. */
export const shortcuts = ['fact', 'brief', 'digest'];

/** Where Slack sends what happens: through a socket that Keruen opens, or to its public address. */
export type ManifestVariant = { readonly mode: 'socket' } | { readonly mode: 'http'; readonly publicUrl: string };

/** The Slack app's manifest; commands, descriptions and hints come from the registry. */
export function slackManifest(commands: readonly CommandEntry[], variant: ManifestVariant) {
  const url = variant.mode === 'http' ? { url: `${variant.publicUrl}/slack/events` } : {};
  const request = variant.mode === 'http' ? { request_url: `${variant.publicUrl}/slack/events` } : {};
  const entries = commands.filter(({ name }) => shortcuts.includes(name));
  return {
    display_information: {
      name: 'Keruen',
      description: 'Single cited facts on China, Kazakhstan and Central Asia, and digests on a schedule',
      background_color: '#0b5c6b',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: false, messages_tab_read_only_enabled: true },
      bot_user: { display_name: 'keruen', always_online: true },
      slash_commands: [
        {
          command: `/${umbrella}`,
          ...url,
          description: 'Ask Keruen anything it knows',
          usage_hint: 'help',
          should_escape: false,
        },
        ...entries.map(({ name, summary, usage }) => ({
          command: `/${name}`,
          ...url,
          description: summary.en,
          usage_hint: usage.en.replace(`${name} `, ''),
          should_escape: false,
        })),
      ],
    },
    oauth_config: { scopes: { bot: ['commands', 'chat:write'] } },
    settings: {
      event_subscriptions: { ...request, bot_events: ['app_home_opened', 'app_uninstalled', 'tokens_revoked'] },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: variant.mode === 'socket',
      token_rotation_enabled: false,
    },
  };
}

/** The manifest as people paste it into api.slack.com/apps. */
export function slackManifestYaml(commands: readonly CommandEntry[], variant: ManifestVariant): string {
  return `# Generated from src/platforms/slack/manifest.ts by npm run fix; paste it at api.slack.com/apps.\n${stringify(slackManifest(commands, variant), { lineWidth: 0 })}`;
}
