import { languages } from '#core/language.ts';
import { fold } from './fold.ts';
import { isWeakWord } from './stop-words.ts';

/** What people leave out of the name of a country: South Korea, Республика Корея, Оңтүстік Корея. */
const direction =
  /^(?:north|south|east|west|северн\S+|южн\S+|восточн\S+|западн\S+|республика|солтүстік|оңтүстік|шығыс|батыс)\s+/i;

/** «Южно-Африканская Республика» is not called «Республика». */
function withoutDirection(name: string): string {
  const short = name.replace(direction, '');
  return isWeakWord(fold(short)) ? name : short;
}

/** Africa, the Americas, Oceania by their numbers in UN M49. */
const continents = ['002', '003', '005', '009', '419'];

/** Names of countries and continents in every language, from the Unicode locale data that Node carries. */
export function countriesOfTheWorld() {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const notCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);
  const codes = [...letters.flatMap((first) => letters.map((second) => first + second)), ...continents];
  return languages.flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    return codes
      .filter((code) => !notCountries.has(code))
      .flatMap((code) => {
        const name = names.of(code);
        if (!name) return [];
        const short = /^\d/.test(code) ? name : withoutDirection(name);
        return [...new Set([name, short])].map((each) => ({ code, name: each, language }));
      });
  });
}
