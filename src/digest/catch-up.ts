import { skipReasons } from '#core/delivery.ts';
import type { Rule } from '#core/subscription.ts';
import { nextSlot } from './slots.ts';

const hour = 3_600_000;
/** Milliseconds after which no digest is made up for. */
export const longestGrace = 12 * hour;

/** What to do with slots that fell due since the last tick. */
export interface CatchUp {
  /** The one to deliver: the latest, if it is not too old. */
  readonly deliver: Date | undefined;
  /** The others, each with the reason why nobody gets it. */
  readonly skip: readonly { readonly slot: Date; readonly reason: string }[];
}

/** A digest may be late by half the time to its next one, and by twelve hours at most; a later one replaces it. */
export function catchUp(rule: Rule, due: readonly Date[], now: Date): CatchUp {
  const latest = due.at(-1);
  if (!latest) return { deliver: undefined, skip: [] };
  const inTime = now.getTime() - latest.getTime() <= grace(rule, latest);
  return {
    deliver: inTime ? latest : undefined,
    skip: [
      ...due.slice(0, -1).map((slot) => ({ slot, reason: skipReasons.superseded })),
      ...(inTime ? [] : [{ slot: latest, reason: skipReasons.tooOld }]),
    ],
  };
}

/** Whole hours between the slot and its delivery. */
export function lateHours(slot: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - slot.getTime()) / hour));
}

function grace(rule: Rule, slot: Date): number {
  const next = nextSlot(rule, slot);
  return next ? Math.min(longestGrace, (next.getTime() - slot.getTime()) / 2) : longestGrace;
}
