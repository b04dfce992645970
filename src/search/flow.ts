import type { Fact } from '#core/fact.ts';
import { isYear } from './year.ts';

/**
 * One end of a flow, as the index knows it: goods come `from` a country and go `to` another, one `invests` and the other
 * `receives`. `whole` is whose total a share is of.
 */
const flowEnd = {
  from: (entity: string) => `@from:${entity}`,
  to: (entity: string) => `@to:${entity}`,
  invests: (entity: string) => `@invests:${entity}`,
  receives: (entity: string) => `@receives:${entity}`,
  whole: (entity: string, flow: string) => `@whole:${entity}:${flow}`,
};

/** Of a flow by its measure: what its first entity is in it, and what the second. */
const ends: Readonly<Record<string, readonly [FlowEnd, FlowEnd]>> = {
  export: ['from', 'to'],
  import: ['to', 'from'],
  investment: ['invests', 'receives'],
  'fdi-stock': ['invests', 'receives'],
  'fdi-flow': ['receives', 'invests'],
};

type FlowEnd = 'from' | 'to' | 'invests' | 'receives';

/**
 * The ends of the flows that a fact's figures tell. The first entity is the one that exports, imports or invests, the
 * second is its partner: China's exports to Kyrgyzstan are `[china, kyrgyzstan]` with the measure export. An inflow of
 * investment names its recipient first.
 */
export function flowTerms({ figures, entities }: Fact): readonly string[] {
  const [reporter, partner] = entities;
  return figures.flatMap(({ measure, whole }) => {
    const wholes = whole ? [flowEnd.whole(whole.country, whole.flow)] : [];
    if (!reporter || !partner) return wholes;
    const [first, second] = ends[measure] ?? [];
    return first && second ? [flowEnd[first](reporter), flowEnd[second](partner)] : wholes;
  });
}

/** True when the fact tells nothing of the kind that the term is of (a flow, a figure): it does not contradict, it only says less. */
export function isSilentOn(term: string, fact: Fact): boolean {
  if (isYear(term)) return fact.period === undefined && (fact.figures.length === 0 || fact.kind === 'definition');
  if (term === '@ordinal:1') return !fact.figures.some(({ unit }) => unit === 'ordinal');
  if (/^@(months|length):/.test(term)) return !/^\d{4}-\d\d/.test(fact.period ?? '');
  if (term.startsWith('@measure:')) return fact.figures.length === 0;
  if (/^@(from|to):/.test(term)) return !isTurnover(fact) && !flowTerms(fact).some((end) => /^@(from|to):/.test(end));
  if (/^@(invests|receives):/.test(term)) return !flowTerms(fact).some((end) => /^@(invests|receives):/.test(end));
  return term.startsWith('@whole:') && !fact.figures.some(({ whole }) => whole);
}

/** True where a fact's figures are turnover, which is neither exports nor imports. */
function isTurnover({ figures }: Fact): boolean {
  return figures.some(({ measure }) => measure === 'turnover');
}

/** A country or region that a query names. */
export interface Mention {
  readonly entity: string;
  /** The places of its first word and of the word behind its last. */
  readonly start: number;
  readonly end: number;
  /** Its last word stands as the name does, without an ending. */
  readonly exact: boolean;
}

/** What of a query bears on the direction of trade and of investment. */
export interface TradeWords {
  readonly words: readonly string[];
  readonly mentions: readonly Mention[];
  /** Words for exports, imports, turnover or investment, each with its measure and the places of its first and last word. */
  readonly measures: readonly { readonly measure: string; readonly place: number; readonly last: number }[];
  readonly share: boolean;
}

/**
 * The ends of the flow that a query asks for: «экспорт Кыргызстана в Китай», `China's imports from Kyrgyzstan` and
 * «Қырғызстаннан Қытайға экспорт» are one and the same. For a share, whose total it is a share of. Empty where it asks
 * for no flow, for both directions, or names nobody.
 */
export function askedFlow(asked: TradeWords): readonly string[] {
  if (asked.share) return askedWhole(asked);
  const kinds = new Set(asked.measures.map(({ measure }) => measure));
  const [direction, second] = (['export', 'import', 'investment'] as const).filter((kind) => kinds.has(kind));
  if (!direction || second === 'import') return [];
  /** Who stands alone before the money is whose it is: «сколько китайских инвестиций получил Казахстан», but not `PRC-KZ FDI`. */
  const [money] = asked.measures.filter(({ measure }) => measure === 'investment');
  const investor = asked.mentions.find(
    ({ start, end }) => end === money?.place && !asked.mentions.some((other) => other.end === start),
  );
  const buys = asked.words.some((word) => buying.test(word));
  const marked = asked.mentions.map((mention) => ({
    entity: mention.entity,
    end: isOfGoods(asked.words, mention)
      ? ('from' as const)
      : endOf(mention === investor ? '' : (asked.words[mention.start - 1] ?? ''), asked.words[mention.end - 1] ?? '', {
          exact: mention.exact,
          direction,
          buys,
        }),
  }));
  const known: Partial<Record<'from' | 'to', string | undefined>> = {
    from: marked.find(({ end }) => end === 'from')?.entity,
    to: marked.find(({ end }) => end === 'to')?.entity,
  };
  const unmarked = marked.filter(({ end }) => end === undefined).map(({ entity }) => entity);
  if (direction === 'investment' && !known.from && unmarked.length > 1)
    known.from = unmarked.find((each) => each === investor?.entity);
  const [owner, other] = unmarked.filter((each) => each !== known.from);
  const comesIn =
    direction === 'import' || (direction === 'investment' && asked.words.some((word) => receiving.test(word)));
  const [own, far] = comesIn ? (['to', 'from'] as const) : (['from', 'to'] as const);
  if (owner !== undefined && known[own] === undefined) known[own] = owner;
  else if (owner !== undefined && known[far] === undefined) known[far] = owner;
  if (other !== undefined && known[far] === undefined) known[far] = other;
  const [from, to] = direction === 'investment' ? [flowEnd.invests, flowEnd.receives] : [flowEnd.from, flowEnd.to];
  return [...(known.from ? [from(known.from)] : []), ...(known.to ? [to(known.to)] : [])];
}

/**
 * Whence and whither goods went where no word says exports or imports: «Қазақстаннан Қытайға қанша тауар сатылған»,
 * `goods that came from China to Kazakhstan`. Empty where not both are told.
 */
export function flowOfGoods({ words, mentions }: TradeWords): readonly string[] {
  if (!words.some((word) => goods.test(word))) return [];
  const marked = mentions.map(({ entity, start, end, exact }) => ({
    entity,
    end: endOf(words[start - 1] ?? '', words[end - 1] ?? '', { exact, direction: 'export' }),
  }));
  const [from, to] = (['from', 'to'] as const).map((end) => marked.find((each) => each.end === end)?.entity);
  return from && to && from !== to ? [flowEnd.from(from), flowEnd.to(to)] : [];
}

/** «китайские товары» come from China, but «импорт Китаем товаров» goes there. */
function isOfGoods(words: readonly string[], { end }: Mention): boolean {
  return goods.test(words[end] ?? '') && !doer.test(words[end - 1] ?? '');
}

/** «Китаем», «Казахстаном», «Монголией»: by whom. */
const doer = /(?:ем|(?<!ск)ом|иеи)$/;
const goods = /^(?:товар|продукц|ширпотреб|тауар|goods|product)/;
const buying = /^(?:закуп|купил|покупа|приобре|buy|bought|purchas)/;

/** Who receives, attracts or is given investment is where it goes. */
const receiving = /^(?:получил|получа|привлек|принял|приток|алды|алган|тартты|тартылды|receiv|attract|got|inflow)/;

/** «доля Китая в импорте Казахстана», `China's share of Kazakhstan's imports`, «Қазақстан импортындағы Қытай үлесі». */
function askedWhole({ words, mentions, measures }: TradeWords): readonly string[] {
  const [first] = measures;
  if (!first || mentions.length < 2) return [];
  /** What share of Kazakh goods China buys is a share of Kazakhstan's exports. */
  const seller = mentions.find(({ end }) => goods.test(words[end] ?? ''));
  if (first.measure === 'import' && seller) return [flowEnd.whole(seller.entity, 'export')];
  /** Trade between two is a whole of either. */
  if (first.measure === 'turnover' && mentions.length > 2)
    return mentions.map(({ entity }) => flowEnd.whole(entity, first.measure));
  const word = words[first.last] ?? '';
  const inKazakh = /(?:[дт]агы|[дт]еги|нда|нде)$/.test(word);
  /** «ҚР-дан ҚХР-ға экспорттағы үлес» is a share of what Kazakhstan exports. */
  const far = first.measure === 'export' ? 'to' : 'from';
  const before = mentions.findLast(({ start, end, exact }) =>
    inKazakh
      ? end <= first.place &&
        endOf(words[start - 1] ?? '', words[end - 1] ?? '', { exact, direction: first.measure }) !== far
      : end === first.place,
  );
  if (inKazakh) return before ? [flowEnd.whole(before.entity, first.measure)] : [];
  /** «Қытайдың ОА импортының неше пайызы Қазақстаннан»; of two, «Қытайдың» may go with the share. */
  const possessor = mentions
    .slice(0, mentions.length - 2)
    .findLast(({ end }) => end <= first.place && /[дтн][ыи]н$/.test(words[end - 1] ?? ''));
  const between = words[first.place + 1] ?? '';
  const links = first.measure === 'export' ? ['of', 'from', 'из'] : ['of'];
  const mayStandBetween = links.includes(between) || isRussianNoun(between);
  const behind = mentions.find(
    ({ start }) => start === first.place + 1 || (start === first.place + 2 && mayStandBetween),
  );
  const ownerStandsBefore = !/[а-я]/.test(word) || kazakhFlow.test(word);
  const owner = possessor ?? (ownerStandsBefore ? (before ?? behind) : (behind ?? before));
  return owner ? [flowEnd.whole(owner.entity, first.measure)] : [];
}

/** «импорты», «айналымының», «саудасы»: whose they are stands before. */
const kazakhFlow = /^(?:экспорт[ыи]|импорт[ыи]|аиналым|сауда)/;

/** «в импорте нефти Китая»: a good may stand between. A preposition is shorter. */
function isRussianNoun(word: string): boolean {
  return /^[а-я]{4,}$/.test(word);
}

/** «с Китаем», «между Китаем»: not by whom. */
const prepositions = new Set(['с', 'со', 'между', 'перед', 'и', 'мен', 'бен', 'пен', 'над', 'за']);

/**
 * Prepositions of Russian and English, and the case endings of Kazakh, tell whence and whither; of investment, what is in
 * a country came to it.
 */
function endOf(
  before: string,
  word: string,
  { exact, direction, buys = false }: { exact: boolean; direction: string; buys?: boolean },
): 'from' | 'to' | undefined {
  if (before === 'by' || (!exact && doer.test(word) && !prepositions.has(before)))
    return direction === 'import' ? 'to' : 'from';
  /** «закупки в Таджикистане»: there they are made, and from there they come. */
  if (buys && ['в', 'во', 'у', 'in'].includes(before)) return 'from';
  if (['в', 'во', 'на', 'to', 'into'].includes(before)) return 'to';
  if (direction === 'investment' && (before === 'in' || /(?:дагы|деги)$/.test(word))) return 'to';
  if (['из', 'со', 'от', 'from'].includes(before)) return 'from';
  if (exact) return undefined;
  if (/(?:га|ге|ка|ке)$/.test(word)) return 'to';
  return /(?:дан|ден|тан|тен|нан|нен)$/.test(word) ? 'from' : undefined;
}
