import { setImmediate as nextRound } from 'node:timers/promises';
import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely';

/** Milliseconds for which queries may keep the event loop to themselves. */
const longest = 10;

/**
 * SQLite answers within the call, so that many chains of queries would run to their end before anything else is heard:
 * timers, answers of platforms, people. With this plugin they let the event loop go round from time to time.
 */
export class Breathing implements KyselyPlugin {
  #since = performance.now();
  #round: Promise<void> | undefined;

  transformQuery({ node }: PluginTransformQueryArgs) {
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    while (performance.now() - this.#since > longest) {
      this.#round ??= nextRound().then(() => {
        this.#since = performance.now();
        this.#round = undefined;
      });
      await this.#round;
    }
    return result;
  }
}
