import { isLanguage, type Language } from '#core/language.ts';
import { ClockTime, Days, isZone } from '#core/programme.ts';
import type { Rule, Terms, Weekday } from '#core/subscription.ts';
import type { Catalogue } from '#i18n/catalogue.ts';

/** What people may type behind a digest's name, in any order: time, days, zone, language, form, silence. */
export interface Wishes {
  readonly rule: Rule;
  readonly language?: Language;
  readonly form?: Terms['form'];
  readonly silent?: boolean;
}

const presets: Readonly<Record<string, 'daily' | 'weekdays' | 'weekends'>> = {
  daily: 'daily',
  ежедневно: 'daily',
  күнсайын: 'daily',
  weekdays: 'weekdays',
  будни: 'weekdays',
  'по-будням': 'weekdays',
  weekends: 'weekends',
  выходные: 'weekends',
};

const dayNames: Readonly<Record<string, Weekday>> = {
  mon: 'mon',
  monday: 'mon',
  пн: 'mon',
  понедельник: 'mon',
  дс: 'mon',
  дүйсенбі: 'mon',
  tue: 'tue',
  tuesday: 'tue',
  вт: 'tue',
  вторник: 'tue',
  сс: 'tue',
  сейсенбі: 'tue',
  wed: 'wed',
  wednesday: 'wed',
  ср: 'wed',
  среда: 'wed',
  сәрсенбі: 'wed',
  thu: 'thu',
  thursday: 'thu',
  чт: 'thu',
  четверг: 'thu',
  бс: 'thu',
  бейсенбі: 'thu',
  fri: 'fri',
  friday: 'fri',
  пт: 'fri',
  пятница: 'fri',
  жм: 'fri',
  жұма: 'fri',
  sat: 'sat',
  saturday: 'sat',
  сб: 'sat',
  суббота: 'sat',
  сенбі: 'sat',
  sun: 'sun',
  sunday: 'sun',
  вс: 'sun',
  воскресенье: 'sun',
  жс: 'sun',
  жексенбі: 'sun',
};

/** Joining words that carry nothing here. */
const fillers = new Set(['at', 'on', 'in', 'в', 'по', 'и', 'and', 'сағат', 'және']);

/** Reads the words over a starting rule; or says, in the reader's language, which word is not understood. */
export function readRule(
  words: readonly string[],
  start: Rule,
  text: Catalogue,
): Wishes | { readonly problem: string } {
  let wishes: Wishes = { rule: start };
  let days: readonly Weekday[] = [];
  for (const word of words.flatMap((each) => each.split(/[,;]+/)).filter(Boolean)) {
    const read = readWord(word, text);
    if ('problem' in read) return read;
    if ('day' in read) days = [...days, read.day];
    else wishes = { ...wishes, ...read.change, rule: { ...wishes.rule, ...read.rule } };
  }
  return days.length > 0 ? { ...wishes, rule: { ...wishes.rule, days: [...new Set(days)] } } : wishes;
}

type WordRead =
  | { readonly problem: string }
  | { readonly day: Weekday }
  | { readonly rule?: Partial<Rule>; readonly change?: Omit<Wishes, 'rule'> };

function readWord(word: string, text: Catalogue): WordRead {
  const lower = word.toLowerCase();
  const preset = presets[lower];
  const day = dayNames[lower];
  if (fillers.has(lower)) return {};
  if (preset) return { rule: { days: Days.parse(preset) } };
  if (day) return { day };
  if (/^\d/.test(lower)) {
    const at = clockTime(lower);
    return at ? { rule: { at } } : { problem: text.badTime(word) };
  }
  if (isLanguage(lower)) return { change: { language: lower } };
  if (lower === 'full' || lower === 'condensed') return { change: { form: lower } };
  if (lower === 'silent') return { change: { silent: true } };
  if (lower === 'loud') return { change: { silent: false } };
  if (/^[a-z]+(\/[a-z_+\-0-9]+)*$/i.test(word) && isZone(word)) return { rule: { zone: word } };
  return { problem: word.includes('/') ? text.badZone(word) : text.badWord(word) };
}

/** `9`, `9:05`, `09.05` and `0905` are times of day; undefined where they are not. */
function clockTime(text: string): string | undefined {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.]?(\d\d))?$/.exec(text) ?? [];
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return ClockTime.safeParse(time).success ? time : undefined;
}
