import type { Fact } from './fact.ts';
import type { Language } from './language.ts';

/** With what a question begins, or what makes one of a Kazakh sentence, whose question word stands near its end. */
const asking: Readonly<Record<Language, RegExp>> = {
  ru: /^(?:как|како[йвм]|какая|какие|какую|каким|сколько|когда|кто|кого|кому|кем|что|чего|чему|чем|где|куда|откуда|почему|зачем|на сколько|насколько|во сколько|в каком|в какой|с какого|за счёт чего)(?=\s)/i,
  kk: /(?<=^|\s)(?:қанша|қаншаға|қашан|кім|кімдер|не|неше|нені|неге|неліктен|немен|қай|қайда|қайдан|қандай|қалай|қаншалықты)(?=\s|$)/i,
  en: /^(?:how|what|when|where|which|who|whose|why|by how|in which|in what)(?=\s)/i,
};

/** A phrasing in which people ask for the fact and that is a question by itself, with a capital; undefined if none is. */
export function questionOf(fact: Fact, language: Language): string | undefined {
  const question = fact.asks?.[language].find((ask) => asking[language].test(ask));
  return question && question.charAt(0).toLocaleUpperCase(language) + question.slice(1);
}
