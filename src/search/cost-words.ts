import { countWordAt, namesNothing } from './counting-words.ts';

/** A question for what something costs: «во что обойдётся», «құны қанша», but not «сколько дней стоит трасса», «что дешевле». */
export function asksForCost(words: readonly string[]): boolean {
  const count = countWordAt(words);
  const cost = words.findIndex(
    (word, place) =>
      (costs.test(word) && !ofAnother.test(words[place - 1] ?? '')) ||
      (kazakhPrice.test(word) && genitive.test(words[place - 1] ?? '')) ||
      (costVerbs.test(word) && !isPlace.test(words[place + 1] ?? '') && (count >= 0 || words[place - 1] === 'что')),
  );
  if (cost < 0) return false;
  /** «неше беттен тұрады» is no price. */
  const isPaid = costVerbs.test(words[cost] ?? '') && words[cost] !== 'турады' && !namesNothing(words[count + 1] ?? '');
  return count < 0 || cost <= count + 1 || isPaid;
}

/** A question for a sum of money: «на какую сумму», `in dollars`, «сколько стоит». */
export function asksForMoney(words: readonly string[]): boolean {
  const text = ` ${words.join(' ')} `;
  const paid = countWordAt(words) >= 0 && words.some((word) => word !== 'costs' && costVerbs.test(word));
  return sums.test(text) || (paid && asksForCost(words) && !byHowMuch.test(text));
}

const costs = /^(?:стоимост.{0,2}|цен[аыуе]|кун(?:ы|ын|ына|ынын)|cost|price)$/;
/** «газының бағасы» is its price, «сарапшылар бағасы» is what they think. */
const kazakhPrice = /^бага(?:сы|сын)$/;
const genitive = /[дтн][ыи]н$/;
const costVerbs = /^(?:сто(?:ит|ила?|или|ило)|обо(?:идет|идут|шл|шел).*|турады|costs?|spent|paid)$/;
/** «стоит на границе» is no price. */
const isPlace = /^(?:на|в|во|у)$/;
/** «добавленная стоимость», `low cost`. */
const ofAnother = /^(?:добавленн|added|косылган|low$)/;
const sums =
  / (?:сумм[ауы]|сколко денег|канша (?:акша|каржы|каражат)|how much money|сомасы|сомага|цен[ау]|price of|(?:в|сколко|миллиард.{0,2}|миллион.{0,2}|млрд|млн) доллар.{0,3}|(?:in|many|million|billion) (?:us )?dollars|usd) /;
/** «на сколько подешевеет» may be told in percent. */
const byHowMuch = /(?:на сколко|насколко|by how (?:much|many))/;
