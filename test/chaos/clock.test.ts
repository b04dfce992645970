import { Cron } from 'croner';
import { describe, expect, it } from 'vitest';
import { type Rule, weekdays } from '#core/subscription.ts';
import { nextSlot, slots } from '#digest/slots.ts';
import { tick } from '#digest/tick.ts';
import { openStore } from '#store/open.ts';
import { delivering } from '../support/delivering.ts';
import { recorded } from '../support/posting.ts';
import { temporaryFolder } from '../support/process.ts';
import { chance } from './chance.ts';
import { subscribe } from './subscribe.ts';

const zones = [
  'Asia/Almaty',
  'Asia/Qyzylorda',
  'Asia/Shanghai',
  'Asia/Tehran',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Pacific/Apia',
];
const times = ['00:00', '01:30', '02:15', '02:30', '09:00'];
const dayLists: readonly Rule['days'][] = [weekdays, ['sat', 'mon']];
const minute = 60_000;
const seed = 20_261_121;

describe('the clock', () => {
  it.each(zones)('of %s gives the slots that croner gives, over six years', (zone) => {
    const [from, to] = [new Date('2022-01-01T00:00Z'), new Date('2028-01-01T00:00Z')];
    for (const at of times) {
      for (const days of dayLists) {
        const [hour, minutes] = at.split(':').map(Number);
        const cron = new Cron(`${minutes} ${hour} * * ${days.join(',')}`, { timezone: zone, paused: true });
        const expected: number[] = [];
        for (let run = cron.nextRun(from); run && run <= to; run = cron.nextRun(run)) expected.push(run.getTime());
        const ours = slots({ days, at, zone }, from, to).map((slot) => slot.getTime());
        expect(ours.length).toBeGreaterThan(600);
        expect({ at, days, slots: ours }).toEqual({ at, days, slots: expected });
      }
    }
  });

  it.each(zones)(
    'of %s may step, sleep and be set back for a year: one row for each slot, no post twice',
    async (zone) => {
      using folder = temporaryFolder();
      const store = await openStore({ dataDir: folder.path });
      const random = chance(seed + zones.indexOf(zone));
      const rule: Rule = { days: weekdays, at: times[Math.floor(random() * times.length)] ?? '09:00', zone };
      let now = new Date('2026-01-01T00:00Z');
      let latest = now;
      let posts = 0;
      const world = delivering(store, { clock: () => now, messages: recorded(() => `message ${++posts}`) });
      const start = now;
      const { subscription } = await subscribe(store, 'slack:C1', rule, { now, nextSlot: nextSlot(rule, now) });
      while (now < new Date('2027-01-01T00:00Z')) {
        const lot = random();
        const step = lot < 0.1 ? -random() * 180 : lot < 0.15 ? random() * 3 * 24 * 60 : random() * 1200;
        now = new Date(now.getTime() + Math.round(step) * minute);
        if (now > latest) latest = now;
        await tick(world);
      }
      const rows = await store.deliveries(subscription.id, 1000);
      await store.close();
      expect(rows.map(({ slot }) => slot.getTime()).reverse()).toEqual(
        slots(rule, start, latest).map((slot) => slot.getTime()),
      );
      expect(rows.every(({ state }) => state === 'sent' || state === 'skipped')).toBe(true);
      expect(rows.filter(({ state }) => state === 'sent')).toHaveLength(posts);
      expect(posts).toBeGreaterThan(100);
    },
  );
});
