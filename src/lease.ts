import type { Lease } from '#core/lease.ts';
import type { Store } from '#core/store.ts';

/** A holder that dies is followed by another after this time. */
const lasts = 25_000;
const renewedEvery = 8_000;

/** A lease in the database: kept while the process lives, and taken over soon after it has died. */
export function createLease(
  name: string,
  { store, owner, clock }: { readonly store: Store; readonly owner: string; readonly clock: () => Date },
): Lease {
  let renewal: NodeJS.Timeout | undefined;
  const take = () => {
    const now = clock();
    return store.hold(name, owner, now, new Date(now.getTime() + lasts));
  };
  return {
    async hold() {
      const held = await take();
      if (held) renewal ??= setInterval(() => void take().catch(() => undefined), renewedEvery).unref();
      return held;
    },
    async letGo() {
      clearInterval(renewal);
      renewal = undefined;
      await store.letGo(name, owner);
    },
  };
}
