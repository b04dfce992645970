const made = new Map<string, Intl.DateTimeFormat>();

/**
 * A formatter of instants, made once for each locale, zone and form: it holds memory outside the heap, which is given back
 * late, for thousands at a time and while everything else waits.
 */
export function dateFormat(locale: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, form]);
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale, form);
  made.set(key, format);
  return format;
}
