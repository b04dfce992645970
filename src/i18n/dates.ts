import { dateFormat } from '#core/date-format.ts';
import type { Language, Trilingual } from '#core/language.ts';
import { type PartialDate, periodBounds } from '#core/period.ts';
import { type Weekday, weekdays } from '#core/subscription.ts';
import { texts } from './catalogue.ts';

const locales: Trilingual = { ru: 'ru-RU', kk: 'kk-KZ', en: 'en-GB' };

/** A period for people: `2024`, `June 2024`, `January 2023 – March 2023`. */
export function formatPeriod(period: string, language: Language): string {
  const [first, last] = periodBounds(period);
  const words = [first, last].map((date) => formatPartial(date, language));
  return words[0] === words[1] ? (words[0] ?? '') : words.join(' – ');
}

/** An instant in a zone, the zone named: `Monday 23 November, 09:00 (Asia/Almaty)`. */
export function formatInstant(instant: Date, zone: string, language: Language): string {
  const day = dateFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: zone,
  });
  const time = dateFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });
  return `${day.format(instant)}, ${time.format(instant)} (${zone})`;
}

/** Days of the week for people: `every day`, `on weekdays`, `Mon, Thu`. */
export function formatDays(days: readonly Weekday[], language: Language): string {
  const chosen = weekdays.filter((day) => days.includes(day));
  switch (chosen.join(' ')) {
    case weekdays.join(' '):
      return texts(language).everyDay;
    case 'mon tue wed thu fri':
      return texts(language).weekdays;
    case 'sat sun':
      return texts(language).weekends;
    default:
      return chosen.map((day) => weekdayName(day, language)).join(', ');
  }
}

function weekdayName(day: Weekday, language: Language): string {
  /** 5 January 1970 was a Monday. */
  const date = new Date(Date.UTC(1970, 0, 5 + weekdays.indexOf(day)));
  return dateFormat(locales[language], { weekday: 'short', timeZone: 'UTC' }).format(date);
}

function formatPartial({ year, month, day }: PartialDate, language: Language): string {
  if (!month) return String(year);
  const form = { year: 'numeric', month: 'long', ...(day && ({ day: 'numeric' } as const)), timeZone: 'UTC' } as const;
  return dateFormat(locales[language], form).format(new Date(Date.UTC(year, month - 1, day ?? 1)));
}
