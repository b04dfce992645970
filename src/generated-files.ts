import { z } from 'zod';
import { commands } from '#commands/registry.ts';
import { files, folders } from '#content/load.ts';
import { DigestsFile } from '#core/programme.ts';
import { slackManifestYaml } from '#platforms/slack/manifest.ts';

/** The address in the HTTP variant of the manifest, for people to replace by their own. */
const exampleUrl = 'https://keruen.example.com';

/** Every file below config/ that is made from the code, by its path: JSON Schemas for editors, and the Slack manifests. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const schemas = {
    ...Object.fromEntries(Object.entries(folders).map(([name, { schema }]) => [name, schema])),
    ...files,
    digests: DigestsFile,
  };
  return new Map([
    ...Object.entries(schemas).map(([name, schema]) => [`schemas/${name}.json`, jsonSchema(schema)] as const),
    ['slack-manifest.socket.yml', slackManifestYaml(commands, { mode: 'socket' })],
    ['slack-manifest.http.yml', slackManifestYaml(commands, { mode: 'http', publicUrl: exampleUrl })],
  ]);
}

/** Draft 7 is what the YAML language server of editors understands best. */
function jsonSchema(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }), null, 2)}\n`;
}
