/** One way of reading what was typed: as it stands, in the other keyboard layout, or from Latin letters. */
export interface Reading {
  readonly text: string;
  readonly kind: 'literal' | 'layout' | 'transliteration';
}

const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const cyrillicKeys = 'йцукенгшщзхъфывапролджэячсмитьбюё';

/** The readings of a query, the literal one first. */
export function readingsOf(query: string): readonly Reading[] {
  const literal: Reading = { text: query, kind: 'literal' };
  if (/[а-яёәғқңөұүһі]/i.test(query)) {
    return [literal, { text: swapLayout(query, cyrillicKeys, latinKeys), kind: 'layout' }];
  }
  if (!/[a-z]/i.test(query)) return [literal];
  return [
    literal,
    { text: swapLayout(query, latinKeys, cyrillicKeys), kind: 'layout' },
    { text: toCyrillic(query), kind: 'transliteration' },
  ];
}

function swapLayout(text: string, from: string, to: string): string {
  return [...text.toLowerCase()].map((key) => to[from.indexOf(key)] ?? key).join('');
}

/** Latin spellings of Russian and Kazakh sounds, longest first: BGN/PCGN, the Kazakh Latin of 2021, and habit. */
const spellings: readonly (readonly [string, string])[] = [
  ['shch', 'щ'],
  ['sch', 'щ'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['gh', 'г'],
  ['ng', 'н'],
  ['yu', 'ю'],
  ['ya', 'я'],
  ['yo', 'е'],
  ['ye', 'е'],
  ['iy', 'и'],
  ['yy', 'ы'],
  ['ay', 'аи'],
  ['ey', 'еи'],
  ['oy', 'ои'],
  ['a', 'а'],
  ['b', 'б'],
  ['c', 'к'],
  ['d', 'д'],
  ['e', 'е'],
  ['f', 'ф'],
  ['g', 'г'],
  ['h', 'х'],
  ['i', 'и'],
  ['j', 'ж'],
  ['k', 'к'],
  ['l', 'л'],
  ['m', 'м'],
  ['n', 'н'],
  ['o', 'о'],
  ['p', 'п'],
  ['q', 'к'],
  ['r', 'р'],
  ['s', 'с'],
  ['t', 'т'],
  ['u', 'у'],
  ['v', 'в'],
  ['w', 'у'],
  ['x', 'х'],
  ['y', 'ы'],
  ['z', 'з'],
  ['ä', 'а'],
  ['ö', 'о'],
  ['ü', 'у'],
  ['ū', 'у'],
  ['ğ', 'г'],
  ['ş', 'ш'],
  ['ñ', 'н'],
  ['ı', 'ы'],
  ['ç', 'ч'],
];

function toCyrillic(text: string): string {
  let rest = text.toLowerCase();
  let cyrillic = '';
  while (rest !== '') {
    const spelling = spellings.find(([latin]) => rest.startsWith(latin));
    cyrillic += spelling ? spelling[1] : [...rest][0];
    rest = rest.slice(spelling ? spelling[0].length : ([...rest][0]?.length ?? 1));
  }
  return cyrillic;
}
