import { clearDoubts } from '#digest/doubts.ts';
import { tick } from '#digest/tick.ts';
import { openStore } from '#store/open.ts';
import { delivering } from '../support/delivering.ts';
import { deliveringPlatforms } from '../support/delivering-platforms.ts';

/** One process of the product’s delivering half: the real tick, store, ledger, limits and platforms. */
const {
  DATABASE_URL: databaseUrl,
  DATA_DIR: dataDir = '',
  RECORDER: recorder = '',
  OWNER: owner = '',
  LONG: long,
  LEASE: lease,
} = process.env;
/** Milliseconds between ticks. */
const pause = 50;
/** Stands in long digests, so that they are several messages on both platforms. */
const ballast = 'Silk Road '.repeat(1300);
const store = await openStore({ databaseUrl, dataDir });
const world = delivering(store, { ...deliveringPlatforms(recorder, store), owner, lease: Number(lease) });

for (;;) {
  await clearDoubts(world, Number(lease)).catch(() => undefined);
  await tick({
    ...world,
    compose(content) {
      const reply = world.compose(content);
      return long ? { ...reply, parts: [...reply.parts, { part: 'text', text: ballast }] } : reply;
    },
  }).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, pause));
}
