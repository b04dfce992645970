import type { Operations } from '#core/operations.ts';
import { deliver } from './deliver.ts';
import type { Delivering } from './delivering.ts';

const mostUpcoming = 30;
const mostRecent = 50;

/** Makes what the admin page and /metrics show. */
export function createOperations(world: Delivering): Operations {
  const { store, clock } = world;
  const overdue = async () => {
    const now = clock();
    const { count, since } = await store.overdue(now);
    return { overdue: count, lag: since ? Math.round((now.getTime() - since.getTime()) / 1000) : 0 };
  };
  return {
    async metrics() {
      const counts = await store.deliveryCounts();
      const { overdue: waiting, lag } = await overdue();
      return [
        '# HELP keruen_digests_total Occurrences of digests by how they ended.',
        '# TYPE keruen_digests_total counter',
        ...counts.map(
          ({ state, reason, count }) =>
            `keruen_digests_total{state="${state}",reason="${label(state === 'skipped' ? reason : '')}"} ${count}`,
        ),
        '# HELP keruen_digests_due Subscriptions whose digest is due and not settled.',
        '# TYPE keruen_digests_due gauge',
        `keruen_digests_due ${waiting}`,
        '# HELP keruen_digests_lag_seconds How long the first of them has been due.',
        '# TYPE keruen_digests_lag_seconds gauge',
        `keruen_digests_lag_seconds ${lag}`,
        '',
      ].join('\n');
    },
    async overview() {
      return {
        upcoming: await store.upcoming(mostUpcoming),
        recent: await store.lastDeliveries(mostRecent),
        uncertain: await store.lastDeliveries(mostRecent, 'uncertain'),
        ...(await overdue()),
      };
    },
    async resend(id, slot) {
      const occurrence = (await store.lastDeliveries(mostRecent, 'uncertain')).find(
        (each) => each.subscription === id && each.slot.getTime() === slot.getTime(),
      );
      const subscription = occurrence && (await store.subscriptionsOf(occurrence.chat)).find((each) => each.id === id);
      if (!occurrence || !subscription || !(await store.reopen(occurrence, occurrence.messages))) return undefined;
      await deliver(subscription, slot, world);
      const { reason = '', facts, messages } = occurrence;
      const asBefore = { state: 'uncertain', reason, facts, messages } as const;
      await store.settle(id, slot, asBefore, clock(), world.owner);
      return (await store.delivery(id, slot))?.state;
    },
  };
}

/** A label's value: quotes, backslashes and line ends escaped as Prometheus wants them. */
function label(text: string): string {
  return text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n');
}
