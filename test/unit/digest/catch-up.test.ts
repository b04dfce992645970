import { describe, expect, it } from 'vitest';
import { weekdays } from '#core/subscription.ts';
import { catchUp, lateHours } from '#digest/catch-up.ts';

const daily = { days: weekdays, at: '09:00', zone: 'UTC' };
const weekly = { ...daily, days: ['fri'] } as const;
const at = (text: string) => new Date(`2026-11-${text}Z`);

describe('catchUp', () => {
  it('delivers the only slot that is due', () => {
    expect(catchUp(daily, [at('20T09:00')], at('20T09:00:30'))).toEqual({ deliver: at('20T09:00'), skip: [] });
  });

  it('delivers the latest after an outage and says why the others are not', () => {
    expect(catchUp(daily, [at('18T09:00'), at('19T09:00'), at('20T09:00')], at('20T10:00'))).toEqual({
      deliver: at('20T09:00'),
      skip: [
        { slot: at('18T09:00'), reason: 'superseded by a later one' },
        { slot: at('19T09:00'), reason: 'superseded by a later one' },
      ],
    });
  });

  it('gives up after half the time to the next, and after twelve hours at most', () => {
    expect(catchUp(daily, [at('20T09:00')], at('20T21:00')).deliver).toEqual(at('20T09:00'));
    expect(catchUp(daily, [at('20T09:00')], at('20T21:01'))).toEqual({
      deliver: undefined,
      skip: [{ slot: at('20T09:00'), reason: 'too old' }],
    });
    expect(catchUp(weekly, [at('20T09:00')], at('20T21:01')).deliver).toBeUndefined();
  });

  it('does nothing when nothing is due', () => {
    expect(catchUp(daily, [], at('20T09:00'))).toEqual({ deliver: undefined, skip: [] });
  });
});

describe('lateHours', () => {
  it('counts whole hours and never less than none', () => {
    expect(lateHours(at('20T09:00'), at('20T09:59'))).toBe(0);
    expect(lateHours(at('20T09:00'), at('20T12:30'))).toBe(3);
    expect(lateHours(at('20T09:00'), at('20T08:00'))).toBe(0);
  });
});
