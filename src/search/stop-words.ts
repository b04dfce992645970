import { fold } from './fold.ts';

/** Words that say nothing of what is looked for: particles, pronouns, and the words of the question itself. */
const words = `
  и в во на с со к ко у о об от до по из за для при без под над между про или а но же ли бы не это этот эта эти
  какой какая какое какие каков какова каковы сколько что кто где когда куда откуда как чем чего был была было были
  есть составил составила составляет составляют равен расскажи скажи покажи найди дай информация данные мне нам год года году годы лет г гг
  мен және пен бен үшін туралы қанша неше қандай қай қайда қашан кім не деген бар болды болған бойынша ма ме ба бе па пе
  жылы жылғы жыл жылдың жылдары айтшы көрсет туралы қалай
  a an the of in on at to for from by with and or is are was were be been how much many what which who when where why
  did does do has have it its this that there tell show me about between year years please give find`;

const stopWords = new Set(fold(words).split(' '));

/** True for a folded word that carries no meaning of its own. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
