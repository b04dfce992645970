import { describe, expect, it } from 'vitest';
import { readRule } from '#commands/digest-rule.ts';
import { texts } from '#i18n/catalogue.ts';

const start = { days: ['tue'], at: '09:00', zone: 'Asia/Almaty' } as const;
const read = (words: string) => readRule(words.split(' ').filter(Boolean), start, texts('en'));

describe('readRule', () => {
  it('keeps what is not named', () => {
    expect(read('')).toEqual({ rule: start });
  });

  it.each([
    ['at 18:30 weekdays', { rule: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], at: '18:30', zone: 'Asia/Almaty' } }],
    ['пн,чт 8', { rule: { days: ['mon', 'thu'], at: '08:00', zone: 'Asia/Almaty' } }],
    ['сенбі Europe/Berlin 0705', { rule: { days: ['sat'], at: '07:05', zone: 'Europe/Berlin' } }],
    ['kk condensed silent', { rule: start, language: 'kk', form: 'condensed', silent: true }],
    ['UTC', { rule: { ...start, zone: 'UTC' } }],
  ])('reads «%s»', (words, wishes) => {
    expect(read(words)).toEqual(wishes);
  });

  it.each([
    ['25:00', /25:00.*not a time/],
    ['9:60', /9:60.*not a time/],
    ['Mars/Base', /Mars\/Base.*not a time zone/],
    ['whenever', /whenever/],
  ])('says what is wrong with «%s»', (words, problem) => {
    const wishes = read(words);
    expect('problem' in wishes && wishes.problem).toMatch(problem);
  });
});
