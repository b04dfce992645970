import { fold } from './fold.ts';
import { stemsOf } from './stem.ts';

/** Words that say nothing of what is looked for: particles, pronouns, and the words of the question itself. */
const stop = `
  и в во на с со к ко у о об от до по из за для при без под над между про или а но же ли бы не ни это этот эта эти том той тем
  какой какая какое какие каков какова каковы каким какую какого какому сколько что кто кем кого кому чья чей чье где куда откуда как чем чего чему
  когда который которая которые которое которых был была было были будет будут есть ли
  составил составила составило составляет составляют равен равна расскажи скажи покажи найди дай подскажи информация инфо данные данным
  мне нам нас его ее их он она они мы вы год года году годы годов годом лет г гг тыс млн млрд трлн миллион миллиона миллионов миллиард миллиарда миллиардов тысяч тысячи всего уже ещё еще там тут если лишь только именно очень нет самом деле даёт дают делает вообще же вот так также тоже можно раз
  мен және пен бен үшін туралы қанша неше нешеу қандай қай қайда қайдан қашан кім кімнің не нені неге қалай деген деп бар болды болған болады бойынша ма ме ба бе па пе
  жылы жылғы жыл жылдың жылдары жылдан айтшы айтыңыз көрсет көрсетіңіз мың млн млрд миллион миллиард осы сол бұл ол олар мың едi еді екен керек ғана тек өте жоқ деп және әрі мұнда онда сонда кімде неде
  a an the of in on at to for from by with and or is are was were be been being how much many what which who whom whose when where why
  did does do has have had it its this that these those there tell show me us vs versus no not only also any some one each both out off up down over so if then will would can could should used use using its their his her our your at been very just per about between during under into as than year years please give find get got
  s thousand million billion trillion bn mln`;

/** What people say around a question in a chat: greetings, hesitation, whom it is for and what they remember. */
const chatter = `
  привет приветик здравствуй здравствуйте добрый утро вечер слушай слушайте народ коллеги коллега ребята ребят друзья господа пожалуйста плиз плз пж спасибо спс заранее кстати короче типа вроде вообще вообщето
  просто помнит помните помнишь помню вспомнить вспомни забыл забыла забыли знает знаете знаешь знать узнать напомни напомните напомнишь подскажите скажите расскажите подсказать интересно любопытно ктонибудь ктото нибудь чтото гдето както
  надо срочно хочу хочется хотел хотела хотим понять уточнить уточни уточните проверить проверь вспоминаю думаю кажется говорят говорили слышал слышала слышали читал читала читали готовлю готовим пишу пишем делаю делаем
  шеф шефу шефа босс начальник начальству попросил попросила просит просят спросил спросила спрашивает спрашивают вопрос вопросик ответить ответ реально правда действительно наверно наверное может можете можешь можем ли ка ну эм ммм ага блин чё че чо щас сейчасже ведь мол дескать
  презентация презентации презентацию слайд слайда слайды доклад доклада докладу докладе справка справки справку заметка заметку заметки лекция лекции лекцию выступление выступления семинар семинара студент студентам нужен нужна нужны найти ищу искал искала чтобы потому поэтому тут туда сюда
  того тому том то все всё всех всем всеми всю весь вся сам сама само сами свой своя свои своё чемто
  прям прямо никто никак курсе товарищи ой эй ээ эээ ох таки такое такой такая такие называл называла строку строчку одну одна один советник редактор меня тебя вас вам просили просьба прошу пресс релиза релиз рассказать объясни объясните объяснить пояснить поясните зачем недавно давно опять снова сразу точно точную точная путаюсь уверен уверена чужого своего
  сен сіз сендер сіздер біз біздің бізде біздегі бізден біздер біле біледі
  наш наша наше наши нашей наших нашим нашими нашу нашего нашему нашем ваш ваша ваше ваши ваших вашей
  сәлем сәлеметсіз сәлеметсіздер бе достар дос әріптес әріптестер әріптесім жігіттер қыздар ағайын бауырлар айтыңдаршы айтыңызшы айтыңдар айта біледі білесің білесіз білесіздер білетін білмейсіз білмейсіңдер білмеймін білгім білейін біреу біреуің кімкім есіңде есімде есіңізде ұмытып ұмыттым естідім естігенмін оқыдым оқығанмын
  дайындап жатырмын жатырмыз жазып жазбақпын баяндама баяндамаға баяндамам хабарлама слайдқа таныстырылым таныстырылымға сұрап сұрады сұрайды сұраған бастық бастығым бастығымыз өтінем өтінемін өтініш рақмет рахмет тез жылдам қызық жаңағы әлгі ана мына жалпы айтып жіберіңдер жіберші жіберіңізші береді берді беріңіз берші бересіз етті етеді қалды қалған кетті кеткен жатыр отыр тұр жүр айда алайық екенін керегі ал енді сонымен шынымен рас па көмектесіңізші көмектесіңдерші ой ғой ұжым команда түсіндіріп түсіндіріңізші түсіндірші қалыппын білмей дәл нақты маған бізге сізге сендерге
  hi hey hello guys folks team everyone anyone anybody someone somebody remember recall remind knows know wondering wonder curious quick question please pls plz thanks thx cheers btw basically roughly kinda sorta like gotta need needs want wants wanted
  writing preparing prepare drafting memo slide slides presentation deck talk boss editor colleague colleagues asked asks asking ask check verify confirm think thought heard hear read reading believe maybe perhaps really just honestly actually help lol hmm umm uh oh ok okay im ive id youre cant dont lets well sorry morning afternoon somewhere something theyre youre theres doing done even explain bit anyway whats hows whos thats ever yes yeah nope literally super pretty quite wait ooh erm reminded newsroom student`;

/** Words that say little: they may be missing from a fact that answers. */
const weak = `
  объем объём объема размер уровень показатель показатели значение цифра цифры число сумма общий общая общее общего итого динамика статистика
  составлять достигать достиг достигла произошло случилось стал стала стало станет находится нужно можно должен должна
  называется названа называют считает считают говорит говорится пишет статья статье автор авторы автора отчет отчёт отчета исследование исследования страна страны стране стран странами
  республика государство государства регион региона регионе главный главные основной основные самый самая самое какойто примерно около более менее свыше
  участок участка участке город города городе код номер название имя пост должность вид виды тип типы форма место
  дата даты дате сегодня сейчас последние последний новый новая новые раз время период периода ситуация роль значение сообщает данные сведения факт факты
  между взаимный взаимная взаимной двусторонний двусторонняя двусторонней 
  доллар доллары долларов долларах долл usd юань юаней юанях тонн
  көлемі көлем деңгейі көрсеткіш мөлшері саны аттары аттарын атауы атаулары жалпы барлығы статистика жағдай ел елдер елдің елі мақала мақалада автор авторлар есеп есепте зерттеу дерек деректер мәлімет
  күні күнін қала қалада бөлік бөлігі учаске учаскесі атауы аты түрі түрлері нүкте нүктесі орын
  негізгі басты ең соңғы жаңа кезең кезеңі кезінде уақыт болып табылады жасалды жүргізілді құрады құрайды жетті доллар доллармен екіжақты өзара арасындағы арасында қазіргі бүгін
  volume level indicator value figure figures number numbers amount total overall size statistics stats data dynamic dynamics
  country countries state states region regional main key major paper article author authors report study according say says said stated
  date dates section part city town name named kind kinds type types form place scheme code number post position thing things
  happen happened reach reached stand stood come came went go take took place make made become became around about approximately over more less than
  new latest last time period current currently today now dollar dollars usd yuan us$ terms bilateral mutual
  exactly actual role situation info information fact facts`;

const stopWords = setOf(`${stop} ${chatter}`);

/** Every stop word, folded: a slip in one is mended too. */
export const stopWordList: readonly string[] = [...stopWords];
const weakWords = setOf(weak);
const weakStems = new Set([...weakWords].flatMap((word) => stemsOf(word)));

/** True for a folded word that carries no meaning of its own. */
export function isStopWord(word: string): boolean {
  return (
    stopWords.has(word) ||
    (/^[мт]/.test(word) && /^(?:миллион|миллиард|триллион|тысяч)(?:а|ов|ы|у|и|ом|тын|ка|нын)?$/.test(word))
  );
}

/** True for a folded word that tells little of what is looked for. */
export function isWeakWord(word: string): boolean {
  return weakWords.has(word) || stemsOf(word).some((stem) => weakStems.has(stem));
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(fold(words).split(' ').filter(Boolean));
}
