import { loadLibrary } from '#content/load.ts';
import { DeliveryError } from '#core/platform.ts';
import { DigestsFile } from '#core/programme.ts';
import { tick } from '#digest/tick.ts';
import { openStore } from '#store/open.ts';
import { plan } from './plan.ts';

/** One process of the product’s delivering half: the real tick, store and ledger; the platform is an HTTP recorder. */
const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir = '', RECORDER: recorder = '', OWNER: owner = '' } = process.env;
const library = loadLibrary('test/fixtures/content');
const config = DigestsFile.parse(plan.digests);
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const store = await openStore({ databaseUrl, dataDir });

for (;;) {
  await tick({
    store,
    owner,
    lease: plan.lease,
    clock: () => new Date(),
    log: quiet,
    library: () => library,
    programmes: new Map(Object.entries(config.programmes).map(([id, programme]) => [id, { id, ...programme }])),
    compose: ({ language }) => ({ language, audience: 'chat', parts: [] }),
    turn: async () => undefined,
    async post(chat) {
      const answer = await fetch(recorder, {
        method: 'POST',
        body: chat,
        signal: AbortSignal.timeout(plan.patience),
      }).catch((cause: unknown) => {
        throw new DeliveryError('uncertain', 'the line broke', { cause });
      });
      if (answer.status === 429) throw new DeliveryError('refused', 'asked to wait', { retryAfter: plan.retryAfter });
      if (!answer.ok) throw new DeliveryError('uncertain', `HTTP ${answer.status}`);
      return [await answer.text()];
    },
  }).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, plan.pause));
}
