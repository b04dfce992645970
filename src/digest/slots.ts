import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { type Rule, weekdays } from '#core/subscription.ts';

const minute = 60_000;
/** No rule pauses for longer than a week, and no zone skips more than a day (Samoa, 30 December 2011). */
const longestPause = 10;

/** The instants in (from, to] at which the rule falls due, in order. Pure; the work grows with the days between. */
export function slots(rule: Rule, from: Date, to: Date): readonly Date[] {
  const due: Date[] = [];
  for (let slot = nextSlot(rule, from); slot && slot <= to; slot = nextSlot(rule, slot)) due.push(slot);
  return due;
}

/** The first instant after `after` at which the rule falls due; undefined when the rule has no day. */
export function nextSlot(rule: Rule, after: Date): Date | undefined {
  const today = new TZDate(after.getTime(), rule.zone);
  for (let offset = -1; offset <= longestPause; offset++) {
    const day = addDays(new TZDate(today.getFullYear(), today.getMonth(), today.getDate(), 12, 0, rule.zone), offset);
    if (!rule.days.some((name) => name === weekdays[(day.getDay() + 6) % 7])) continue;
    const slot = instantOn(rule, day.getFullYear(), day.getMonth(), day.getDate());
    if (slot > after) return slot;
  }
  return undefined;
}

/** At most the last `limit` slots in (from, to], found from the end: a long absence costs no more than a short one. */
export function lastSlots(rule: Rule, from: Date, to: Date, limit: number): readonly Date[] {
  const reach = limit * longestPause * 24 * 60 * minute;
  return slots(rule, new Date(Math.max(from.getTime(), to.getTime() - reach)), to).slice(-limit);
}

/**
 * The instant of the rule's wall-clock time on a day. Where the clock jumps over that time, the first instant after the
 * gap; where it strikes twice, the first. (The zone's offset is taken from a day before and a day after, since libraries
 * differ at the changes themselves.)
 */
function instantOn(rule: Rule, year: number, month: number, date: number): Date {
  const [hour = 0, minutes = 0] = rule.at.split(':').map(Number);
  const wall = Date.UTC(year, month, date, hour, minutes);
  const around = [-1, 1].map((days) => offsetAt(rule.zone, wall + days * 24 * 60 * minute));
  const candidates = around.map((offset) => wall - offset).sort((a, b) => a - b);
  const valid = candidates.find((instant) => instant + offsetAt(rule.zone, instant) === wall);
  return new Date(valid ?? endOfGap(rule.zone, candidates));
}

/** The first minute after the clock's jump that lies between the two readings of a time that does not exist. */
function endOfGap(zone: string, [earliest = 0, latest = 0]: readonly number[]): number {
  let before = earliest - minute;
  let after = latest + minute;
  const start = offsetAt(zone, before);
  while (after - before > minute) {
    const middle = Math.floor((before + after) / 2 / minute) * minute;
    if (offsetAt(zone, middle) === start) before = middle;
    else after = middle;
  }
  return after;
}

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(zone: string, instant: number): number {
  return -new TZDate(instant, zone).getTimezoneOffset() * minute;
}
