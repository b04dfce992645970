import { describe, expect, it } from 'vitest';
import { loadLibrary } from '#content/load.ts';
import { factTitle, shorten } from '#messages/fact-title.ts';
import { fold } from '#search/fold.ts';
import { createLookup } from '#search/lookup.ts';
import { createThesaurus } from '#search/thesaurus.ts';

const library = loadLibrary('content');
const lookup = createLookup(library);

describe('names', () => {
  it.each(['Китай', 'Китая', 'Китаю', 'Китаем', 'Китае', 'китайский', 'Қытайға', 'ҚХР-дан', 'China', 'PRC', 'kitai'])(
    '%s is China',
    (name) => expect(lookup.named(`торговля ${name} 2024`).entities).toContain('china'),
  );

  it.each(['Казахстаном', 'Казахстана', 'Қазақстанның', 'Qazaqstan'])('%s is Kazakhstan', (name) =>
    expect(lookup.named(`торговля с ${name}`).entities).toContain('kazakhstan'),
  );

  it('are not found in words that only begin like them', () => {
    expect(lookup.named('the port that Kazakhstan uses').entities).toEqual(['kazakhstan']);
  });
});

describe('subjects of which the papers do not speak', () => {
  const { subjects } = createThesaurus(library);

  it.each(['прибыл', 'подряд', 'штаты', 'құрама', 'Куба', 'после', 'және'])('are not meant by %s', (word) =>
    expect(subjects(fold(word))).toEqual([]),
  );

  it('are meant in every case', () => {
    for (const word of ['виза', 'визу', 'визе', 'визадан', 'visas'])
      expect(subjects(fold(word)), word).toEqual(['@means:visa']);
  });
});

describe('titles in lists', () => {
  const title = (id: string) => {
    const fact = library.facts.get(id);
    return fact && factTitle(fact, library, 'en');
  };

  it('name what a figure is of and not who told it', () => {
    expect(title('fdi-kz-from-china-2022')).toBe('FDI flow, Kazakhstan – China, 2022');
  });

  it('begin the sentence where a number alone says nothing', () => {
    expect(title('china-europe-trips-decade')).toBe(
      shorten(library.facts.get('china-europe-trips-decade')?.says.en ?? ''),
    );
  });
});

describe('what the papers do not tell', () => {
  it.each([
    'Нужна ли казахстанцам виза для поездки в Китай?',
    'товарооборот Китая с Афганистаном за год',
    'зарплата машиниста в Казахстане',
    'Who heads the secretariat of the China–Central Asia mechanism?',
    'торговля китая с монголией 2024',
    'cost of the Uzbek section of the CKU railway',
    'узбекский участок ККУ сколько стоит',
    'ҚҚӨ теміржолының Қытай бөлігі қанша тұрады',
    '6-я встреча министров иностранных дел Китая и Центральной Азии',
    'sixth foreign ministers meeting China Central Asia',
    'порт Курык грузооборот',
    'Қазақстаннан Қытайға ет экспорты',
    'JD.com-дағы қазақстандық товары на какую сумму сатылды',
    'доля ЕС в экспорте РК',
    'Караганда импорт 2024',
    'China trade with Qatar 2024',
    'China Kazakhstan trade turnover 2024 after Japan',
    'container yard turnover at Kuryk port 2022',
    'импорт Казахстана из Китая 2019',
    '2019 жылы Қазақстан Қытайдан қанша тауар импорттады',
    'рост ВВП Казахстана в 3 квартале 2020',
    'GDP growth Китая за весь 2020 год',
    'Алтынкөл — Қорғас өткелі сколько поездов пропускает в сутки',
    'товарооборот Китая и Узбекистана 2021г',
    'сауда Қытай Өзбекстан 2021ж',
    'trade of China and Uzbekistan in2021',
    'товарооборот Китая и Узбекистана за 21г.',
    'сколько экспорта в день из Китая в Казахстан 2024',
    'Gazprom force majeure gas',
    'Сколько контейнерных поездов прошло через порт Баку в 2024 году?',
    'сколько видов услуг на портале госуслуг Узбекистна',
    'when and where did Xi first announce the Maritime Silk Road',
    'Who is the head of the China-Central Asia mechanism secretariat?',
    'Какая ставка НДС действует для китайских компаний в Казахстане?',
    'Құрық айлағындағы терминалда қанша адам еңбек етеді?',
    'in Chengdu was the fifth meeting of foreign ministers, so which city will host the sixth one and when?',
  ])('is not answered: %s', (query) => expect(lookup.find(query).status).not.toBe('answer'));
});

describe('who sells and who buys', () => {
  it.each([
    ['Kazakhstan’s purchases from China 2024', 'export-china-kazakhstan-2024'],
    ['Chinese purchases from Kazakhstan 2024', 'import-china-kazakhstan-2024'],
    ['Uzbekistan’s sales to China 2024', 'import-china-uzbekistan-2024'],
    ['2024 жылы Қытайдан Қазақстанға қанша тауар сатылған', 'export-china-kazakhstan-2024'],
    ['2024 жылы Қытайға Өзбекстаннан әкелінген тауар құны', 'import-china-uzbekistan-2024'],
    ['сколько товаров пришло из Китая в Узбекистан в 2024', 'export-china-uzbekistan-2024'],
    ['value of goods that went from Uzbekistan to China in 2024', 'import-china-uzbekistan-2024'],
    ['импорт Китаем товаров из Узбекистана 2024', 'import-china-uzbekistan-2024'],
    ['экспорт китайской продукции в Узбекистан 2024', 'export-china-uzbekistan-2024'],
    ['сколько Узбекистан купил у Китая в 2024', 'export-china-uzbekistan-2024'],
    ['сколько Китай закупил у Узбекистана в 2024', 'import-china-uzbekistan-2024'],
    ['Қырғызстанның Қытайға экспорты 2024', 'import-china-kyrgyzstan-2024'],
    ['Қырғызстанның Қытайдан импорты 2024', 'export-china-kyrgyzstan-2024'],
  ])('%s', (query, id) => expect(lookup.find(query).results[0]?.fact.id).toBe(id));
});

describe('what the papers tell', () => {
  it.each([
    ['сколько стоит кыргызский участок ККУ', 'cku-cost'],
    ['how long is the Kazakhstan-China border', 'kz-china-border-length'],
    ['5-я встреча министров иностранных дел Китая и ЦА', 'foreign-ministers-chengdu-2024'],
    ['инвестиции Китая в страны Пояса и пути к сентябрю 2020', 'bri-investment-8m-2020'],
    ['Aktau container yard turnover 2022', 'aktau-yard-turnover-2022'],
    ['25th November 2020 Prague conference', 'prague-conference-2020'],
    ['Морской шёлковый путь двадцать первого века когда объединили', 'def-bri'],
    ['сколько железнодорожных переходов стоит на границе Казахстана и Китая', 'rail-crossings-kz-china'],
    ['Қытай мен Орталық Азия саудасындағы Қазақстан үлесі', 'kazakhstan-share-trade-2024'],
    ['when was the frist kazkahstan china border agreement signed', 'border-agreement-1994'],
    ['chian trade with BRI countries january-apirl 2020', 'bri-trade-4m-2020'],
    ['ҚР э-коммерция нарығы 2023 ж., млрд $', 'ecommerce-market-kazakhstan-2023'],
    ['гяиулшыефт у-сщььуксу ырфку ща куефшд 2023', 'ecommerce-market-uzbekistan-2023'],
    ['What even is a dry port?', 'dry-port-definition'],
    ['өңірлік БАҚ-тың «Белдеу және жол» туралы бағасы', 'media-discourse-positive'],
  ])('is answered: %s', (query, id) => {
    const { status, results } = lookup.find(query);
    expect([status, results[0]?.fact.id]).toEqual(['answer', id]);
  });

  it('is understood in the letters of the language, slips that found nothing aside', () => {
    expect(lookup.find('skolko poezdov v sutki').understood).toBe('сколько поездов в сутки');
    expect(lookup.find('поездв в сутки через Казахстан, отзывается').understood).toBe(
      'поездов в сутки через Казахстан, отзывается',
    );
  });
});
