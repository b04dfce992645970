import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely';
import { breathe } from '#core/breathe.ts';

/** SQLite answers within the call, so that chains of queries would run to their end before anything else is heard. */
export const breathing: KyselyPlugin = {
  transformQuery({ node }: PluginTransformQueryArgs) {
    return node;
  },
  async transformResult({ result }: PluginTransformResultArgs) {
    await breathe();
    return result;
  },
};
