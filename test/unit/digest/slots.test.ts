import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rule, weekdays } from '#core/subscription.ts';
import { lastSlots, nextSlot, slots } from '#digest/slots.ts';

const daily = (at: string, zone: string): Rule => ({ days: weekdays, at, zone });
const between = (rule: Rule, from: string, to: string) =>
  slots(rule, new Date(`${from}Z`), new Date(`${to}Z`)).map((slot) => slot.toISOString().slice(0, 16));

describe('slots', () => {
  it('keep the wall clock of Almaty when its zone changed on 1 March 2024', () => {
    expect(between(daily('09:00', 'Asia/Almaty'), '2024-02-28T12:00', '2024-03-02T12:00')).toEqual([
      '2024-02-29T03:00',
      '2024-03-01T04:00',
      '2024-03-02T04:00',
    ]);
  });

  it('come after a gap of the clock at its first valid instant', () => {
    expect(between(daily('02:30', 'Europe/Berlin'), '2027-03-27T12:00', '2027-03-29T12:00')).toEqual([
      '2027-03-28T01:00',
      '2027-03-29T00:30',
    ]);
    expect(between(daily('02:15', 'Australia/Lord_Howe'), '2026-10-03T12:00', '2026-10-04T23:00')).toEqual([
      '2026-10-03T15:30',
      '2026-10-04T15:15',
    ]);
    expect(between(daily('00:00', 'Africa/Cairo'), '2024-04-25T12:00', '2024-04-26T23:00')).toEqual([
      '2024-04-25T22:00',
      '2024-04-26T21:00',
    ]);
  });

  it('come once where the clock strikes twice, at the first stroke', () => {
    expect(between(daily('02:30', 'Europe/Berlin'), '2026-10-24T12:00', '2026-10-26T12:00')).toEqual([
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ]);
    expect(between(daily('01:30', 'America/New_York'), '2026-10-31T12:00', '2026-11-02T12:00')).toEqual([
      '2026-11-01T05:30',
      '2026-11-02T06:30',
    ]);
  });

  it('skip a day that a zone skipped', () => {
    expect(between(daily('12:00', 'Pacific/Apia'), '2011-12-29T00:00', '2012-01-01T00:00')).toEqual([
      '2011-12-29T22:00',
      '2011-12-30T22:00',
      '2011-12-31T22:00',
    ]);
  });

  it('keep to their days across the end of a month, a year and a leap February', () => {
    const mondays: Rule = { days: ['mon'], at: '23:30', zone: 'America/New_York' };
    expect(between(mondays, '2026-12-27T00:00', '2027-01-06T00:00')).toEqual(['2026-12-29T04:30', '2027-01-05T04:30']);
    expect(between({ ...mondays, days: ['thu'], zone: 'UTC' }, '2024-02-28T00:00', '2024-03-01T00:00')).toEqual([
      '2024-02-29T23:30',
    ]);
  });

  it('leave out the instant they start from and hold the one they end at', () => {
    expect(between(daily('09:00', 'UTC'), '2026-11-20T09:00', '2026-11-21T09:00')).toEqual(['2026-11-21T09:00']);
  });

  it('are none for a rule without days', () => {
    expect(nextSlot({ days: [], at: '09:00', zone: 'UTC' }, new Date('2026-11-20T00:00Z'))).toBeUndefined();
  });

  it('are the same from the end as from the beginning', () => {
    const rule = daily('09:00', 'Asia/Almaty');
    const [from, to] = [new Date('2026-01-01T00:00Z'), new Date('2026-11-20T00:00Z')];
    expect(lastSlots(rule, from, to, 5)).toEqual(slots(rule, from, to).slice(-5));
  });

  it('agree with a scan of every minute, in any zone at any time', () => {
    const zones = [
      'Asia/Almaty',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Pacific/Chatham',
      'America/Havana',
      'Africa/Cairo',
      'UTC',
    ];
    const rules = fc.record({
      days: fc.subarray([...weekdays], { minLength: 1 }),
      at: fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 11 }))
        .map(([hour, five]) => `${pad(hour)}:${pad(five * 5)}`),
      zone: fc.constantFrom(...zones),
    });
    const starts = fc.integer({ min: 0, max: 365 * 6 }).map((day) => new Date(Date.UTC(2022, 0, 1 + day)));
    fc.assert(
      fc.property(rules, starts, (rule, from) => {
        const to = new Date(from.getTime() + 50 * 3_600_000);
        expect(slots(rule, from, to)).toEqual(scanned(rule, from, to));
      }),
      { numRuns: 150 },
    );
  });
});

/**
 * An independent oracle: reads the wall clock of every fifth minute by Intl. Due is the first minute of a day at which
 * the clock shows the rule's time or, having jumped over it, a later one.
 */
function scanned(rule: Rule, from: Date, to: Date): readonly Date[] {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: rule.zone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const due: Date[] = [];
  const served = new Set<string>();
  const step = 5 * 60_000;
  for (let time = from.getTime() - 30 * 3_600_000; time <= to.getTime(); time += step) {
    const parts = Object.fromEntries(clock.formatToParts(time).map(({ type, value }) => [type, value]));
    const day = `${parts.year}-${parts.month}-${parts.day}`;
    const wall = `${parts.hour}:${parts.minute}`;
    if (wall < rule.at || served.has(day)) continue;
    served.add(day);
    if (!rule.days.some((name) => name === parts.weekday?.toLowerCase())) continue;
    if (time > from.getTime()) due.push(new Date(time));
  }
  return due;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
