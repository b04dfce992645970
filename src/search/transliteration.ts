/** Latin spellings of Russian and Kazakh sounds, longest first: BGN/PCGN, the Kazakh Latin alphabets of 2017 to 2021, and habit. */
const spellings: readonly (readonly [string, string])[] = [
  ['iia', 'ия'],
  ['nga', 'нга'],
  ['nge', 'нге'],
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
  ['ju', 'ю'],
  ['ya', 'я'],
  ['ja', 'я'],
  ['yo', 'е'],
  ['ye', 'е'],
  ['iy', 'и'],
  ['yy', 'ы'],
  ['a', 'а'],
  ['b', 'б'],
  ['c', 'ц'],
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
  ['á', 'а'],
  ['ö', 'о'],
  ['ó', 'о'],
  ['ü', 'у'],
  ['ū', 'у'],
  ['ú', 'у'],
  ['ğ', 'г'],
  ['ǵ', 'г'],
  ['ş', 'ш'],
  ['ñ', 'н'],
  ['ń', 'н'],
  ['ı', 'и'],
  ['ý', 'у'],
  ['ç', 'ч'],
];

/** Where one Latin letter stands for several Cyrillic ones, each way of reading it: `j` is ж in Kazakh and й in Russian. */
const secondWays: readonly (readonly [RegExp, string])[] = [
  [/ja/g, 'жа'],
  [/ju/g, 'жу'],
  [/j/g, 'й'],
  [/y/g, 'й'],
  [/c/g, 'к'],
  [/w/g, 'в'],
  [/w/g, 'ш'],
  [/h/g, 'ш'],
  [/x/g, 'кс'],
  [/4/g, 'ч'],
  [/6/g, 'ш'],
  [/ts/g, 'тс'],
  [/kh/g, 'кх'],
  [/zh/g, 'ж'],
  [/ng/g, 'нг'],
  [/ng/g, 'н'],
  [/ı/g, 'ы'],
  [/i/g, 'ы'],
  [/^e/g, 'э'],
];

/** The Cyrillic words that a token in Latin letters may stand for, the likeliest spelling first. */
export function toCyrillic(token: string): readonly string[] {
  const lower = token.toLowerCase();
  return [...new Set([lower, ...secondWays.map(([latin, way]) => lower.replace(latin, way))])].map(spelledOut);
}

function spelledOut(lower: string): string {
  let rest = lower.replace(/([aeou])y(?![aeou])/g, '$1i');
  let cyrillic = '';
  while (rest !== '') {
    const spelling = spellings.find(([latin]) => rest.startsWith(latin));
    const length = spelling ? spelling[0].length : ([...rest][0]?.length ?? 1);
    cyrillic += spelling ? spelling[1] : rest.slice(0, length);
    rest = rest.slice(length);
  }
  return cyrillic;
}
