import { fold } from './fold.ts';
import { stemsOf } from './stem.ts';

/** Words that say nothing of what is looked for: particles, pronouns, and the words of the question itself. */
const stop = `
  и в во на с со к ко у о об от до по из за для при без под над между про или а но же ли бы не ни это этот эта эти том той тем
  какой какая какое какие каков какова каковы каким какую какого какому сколько что кто кем кого кому чья чей чье где куда откуда как чем чего чему
  когда который которая которые которое которых был была было были будет будут есть ли
  составил составила составило составляет составляют равен равна расскажи скажи покажи найди дай подскажи информация инфо данные данным
  мне нам нас его ее их он она они мы вы год года году годы годов годом лет г гг тыс млн млрд трлн миллион миллиона миллионов миллиард миллиарда миллиардов тысяч тысячи всего уже ещё еще там тут если лишь только именно очень нет самом деле даёт дают делает вообще же вот так также тоже можно раз
  каком каких какими которого которому котором которым которыми которую этого этому этом этих этим этими эту тех теми ту себя себе собой
  нее неё ней нею него нему ним ними них нём нему ею чью чьих чьим чьими обоих обеих насчёт касательно относительно пока пусть хотя либо поскольку ибо зато однако
  причем притом итак следовательно значит столько даже едва далее затем тогда теперь потом пора сколькими скольких совсем весьма довольно слишком ныне являются является бывает оказалось оказался
  ето означает обозначает расшифровывается дайте укажите назовите перечислите назвать перечислить верно
  мен және пен бен үшін туралы қанша неше нешеу қандай қай қайда қайдан қашан кім кімнің не нені неге қалай деген деп бар болды болған болады бойынша қатар ма ме ба бе па пе
  жылы жылғы жыл жылдың жылдары жылдан айтшы айтыңыз көрсет көрсетіңіз мың млн млрд миллион миллиард осы сол бұл ол олар мың едi еді екен керек ғана тек өте жоқ деп және әрі мұнда онда сонда кімде неде
  оларға олардың оларды олармен бізбен мұның мұнымен бұлар бұлардың бұдан отырған болатын болмақ жатқан жүрген тұрған кезде кезінде қарай сайын шейін ретінде қандайда әрбір әр өздері
  дегеніміз дегеніңіз білдіреді атаңыз атап
  қайсысы қайсысын қаншалықты қаншаға қаншадан қаншасы нешеуі қашаннан неліктен егер яки жәнеде онымен ода етіп
  a an the of in on at to for from by with and or is are was were be been being how much many what which who whom whose when where why
  did does do has have had it its this that these those there tell show me us vs versus no not only also any some one each both out off up down over so if then will would can could should used use using its their his her our your at been very just per about between during under into as than year years please give find get got
  them they we i he she him hers ours theirs upon either neither whether while since until because though although ago via such way
  else here again yet rather never often always myself itself themselves above below due having seem seems gets getting let tells told may might must shall cannot
  mean means meaning stands list mention mentioned
  s thousand million billion trillion millions billions trillions bn mln лярд лярда лярдов ярд ярда ярдов лям ляма лямов`;

/** What people say around a question in a chat: greetings, hesitation, whom it is for and what they remember. */
const chatter = `
  привет приветик здравствуй здравствуйте добрый утро вечер слушай слушайте народ коллеги коллега ребята ребят друзья господа пожалуйста плиз плз пж спасибо спс заранее кстати короче типа вроде вообще вообщето
  просто помнит помните помнишь помню вспомнить вспомни забыл забыла забыли знает знаете знаешь знать узнать напомни напомните напомнишь подскажите скажите расскажите подсказать интересно любопытно ктонибудь ктото нибудь чтото гдето както
  надо срочно хочу хочется хотел хотела хотим понять уточнить уточни уточните проверить проверь вспоминаю думаю кажется говорят говорили слышал слышала слышали читал читала читали готовлю готовим пишу пишем делаю делаем
  шеф шефу шефа босс начальник начальству попросил попросила просит просят спросил спросила спрашивает спрашивают вопрос вопросик ответить ответ реально правда действительно наверно наверное может можете можешь можем ли ка ну эм ммм ага блин чё че чо щас сейчасже ведь мол дескать
  презентация презентации презентацию слайд слайда слайды доклад доклада докладу докладе справка справки справку заметка заметку заметки лекция лекции лекцию выступление выступления семинар семинара нужен нужна нужны найти ищу искал искала чтобы потому поэтому тут туда сюда
  того тому том то все всё всех всем всеми всю весь вся сам сама само сами свой своя свои своё чемто
  прям прямо никто никак курсе товарищи ой эй ээ эээ ох таки такое такой такая такие называл называла строку строчку одну одна один советник редактор меня тебя вас вам просили просьба прошу пресс релиза релиз рассказать объясни объясните объяснить пояснить поясните зачем недавно давно опять снова сразу точно точную точная путаюсь уверен уверена чужого своего
  сен сіз сендер сіздер біз біздің бізде біздегі бізден біздер біле біледі
  наш наша наше наши нашей наших нашим нашими нашу нашего нашему нашем ваш ваша ваше ваши ваших вашей
  сәлем сәлеметсіз сәлеметсіздер бе достар дос әріптес әріптестер әріптесім жігіттер қыздар ағайын бауырлар айтыңдаршы айтыңызшы айтыңдар айта біледі білесің білесіз білесіздер білетін білмейсіз білмейсіңдер білмеймін білгім білейін біреу біреуің кімкім есіңде есімде есіңізде ұмытып ұмыттым естідім естігенмін оқыдым оқығанмын
  дайындап жатырмын жатырмыз жазып жазбақпын баяндама баяндамаға баяндамам хабарлама слайдқа таныстырылым таныстырылымға сұрап сұрады сұрайды сұраған бастық бастығым бастығымыз өтінем өтінемін өтініш рақмет рахмет тез жылдам қызық жаңағы әлгі ана мына жалпы айтып жіберіңдер жіберші жіберіңізші береді берді беріңіз берші бересіз етті етеді қалды қалған кетті кеткен жатыр отыр тұр жүр айда алайық екенін керегі ал енді сонымен шынымен рас па көмектесіңізші көмектесіңдерші ой ғой ұжым команда түсіндіріп түсіндіріңізші түсіндірші қалыппын білмей дәл нақты маған бізге сізге сендерге
  айт айтсаң айтсаңыз айтсаңызшы айтсаңшы айтыңыздар айтады айтқан айтқаны айтайын айтуынша айтасыз айтты жібересіз жібересің жіберсең жіберсеңіз жіберіңдерші көрсетші көрсетіңізші білетіндер білетіндерің білетіндеріңіз білемін
  білем білеміз білесіңдер білмейсің білмейміз білмейді білмедім білмиім білмим білсем білсең білсеңіз білсеңіздер білуімше білгіміз есте есіңізден есіңдерде есіме ұмытыппын ұмытқан ұмытқанмын естіген естіп естігем естідің естідіңіз
  естігендер естідік оқып оқығам көрдім көргенмін көргем көрдіңіз көрдің көрейін көріңізші көрмедім қарап қарадым қарасам қараймын қараңызшы қараңдаршы қарашы қарасаңыз таппай таппадым тапсам таппаймын тауып табыңызшы табыңдаршы
  таппайм табайын іздеп іздедім іздеймін жазыңдаршы жазыңызшы жазыңыз жазыңдар жазшы жазсаңыз жазамын жазам жазамыз жаздым жазғанмын дайындаймын дайындаудамын дайындаймыз керекті керегіме қажет қажетті баяндамама баяндамада
  презентацияға презентацияма таныстырылымым слайдыма слайдта эссе эссеге реферат рефератқа дипломыма мақалама дедлайн емтиханға семинарға анықтамаға бастығыма бастыққа бастықтың шефім шефке әріптесіме досым достарым редакторға
  журналистпін студентпін сұрақ сұрағым сұрағыма сұрақты сұрайын сұраймын сұрадым сұрайыншы түсінбедім түсінбей түсінбеймін түсінгім түсіндіріңдерші түсінуімше тексеріп тексеріңізші нақтылап нақтылаңызшы нақтырақ дәлірек шатасып
  шатастырып шатаспасам қателеспесем жаңылыспасам сенімдімін ойлаймын ойлайм ойладым ойлап ойымша меніңше сияқты секілді тәрізді бәлкім мүмкін әйтеуір негізінен шамамен әрине расымен расында шын шыныменде шындығында қызықты
  бермейсіз берсеңіз берсең бересің бересіздер беріңізші беріңдерші көмектесіңіз көмектесесіз көмектесші көмектессеңіз кешір кешіріңіз кешіріңізші салам саламатсыз ассалам армысыз қайырлы қалайсыз ше шы ендеше сосын содан жә иә
  қысқасы қысқаша болса боп бола болмаса болғанын деді дейді депті дейтін дейміз дегенді дегені дегендей десем екені екендігін едім едік емес менің менен мені сені саған сізде сізден сізді біздерге бізді сіздің оны оның оған одан
  осыны осының осыған осында осыдан мұны бұны бұған мұндай ондай сондай осындай осылай солай былай соны соның соған анау мынау мынандай өз өзі өзім өзің өзіңіз өзінің бәрі бәріміз бәрін барлық біреулер біреуіңіз әлдекім әлдене
  әлдеқашан ешкім ештеңе ештеме ешқандай кейбір бірдеңе бірдеме бірнәрсе нәрсе нәрсені қайсы қандайма неғып немені немесе бірақ алайда сондықтан өйткені яғни тағы да де жайлы жайында жөнінде жөніндегі әбден тым біраз сәл шамалы
  мүлдем тезірек тездетіп қазір қазр кеше баяғы жақында жақсы жарайды мақұл окей мейлі істеп істеймін алсам алмай алмаймын алам аламын аласыз аласың аласыздар отырмын отырмыз тұрмын жүрмін кетіп қалдым өтінішім чатта чаттағы
  курстастар ханымдар дұрыс дұрысы растап тыңдашы тыңдаңызшы тыңдаңдаршы айтпақшы арамызда құрметті
  hi hey hello guys folks team everyone anyone anybody someone somebody remember recall remind knows know wondering wonder curious quick question please pls plz thanks thx cheers btw basically roughly kinda sorta like gotta need needs want wants wanted
  writing preparing prepare drafting memo slide slides presentation deck talk boss editor colleague colleagues asked asks asking ask check verify confirm think thought heard hear read reading believe maybe perhaps really just honestly actually help lol hmm umm uh oh ok okay im ive id youre cant dont lets well sorry morning afternoon somewhere something theyre youre theres doing done even explain bit anyway whats hows whos thats ever yes yeah nope literally super pretty quite wait ooh erm reminded newsroom
  you your yours yourself happen my mine um hmmm forgot forget forgotten dumb random guy mate listen insane tomorrow yesterday tonight interview podcast episode piece column paragraph headline broadcast thesis dissertation essay assignment lecture hiya cheers sir madam
  завтра вчера послезавтра абзац абзаца вставить вставка вставлю вставляю колонка колонку колонки эфир эфира эфире сюжет сюжета запись замминистра замминистру магистерская магистерской диссертация диссертации диссертацию дипломная дипломной курсовая курсовой методичка палата палаты редактирую зачитать цитата цитату цитаты слушатели студентам
  ертең ертеңгі бүрсігүні эфир эфирге эфирде сюжет сюжетке оқырман оқырманға оқырмандарға колонка диплом дипломдық курстық магистрант магистрантым магистранттарым диссертация кафедра кафедрасының бауырым жолдастар ассалаумағалейкум отырысқа отырысының радио радионың`;

/** Words that say little: they may be missing from a fact that answers. */
const weak = `
  объем объём объема размер уровень показатель показатели значение цифра цифры число сумма общий общая общее общего итого динамика статистика
  составлять достигать достиг достигла произошло случилось стал стала стало станет находится нужно можно должен должна
  называется названа называют считает считают говорит говорится пишет статья статье автор авторы автора отчет отчёт отчета исследование исследования страна страны стране стран странами
  республика государство государства регион региона регионе главный главные основной основные самый самая самое самой самого самом самых какойто примерно около более менее свыше
  участок участка участке город города городе код номер название имя пост должность вид виды тип типы форма место
  дата даты дате сегодня сейчас последние последний новый новая новые раз время период периода ситуация роль значение сообщает данные сведения факт факты
  между взаимный взаимная взаимной двусторонний двусторонняя двусторонней 
  мағынасы ұғымы термині термин понятие аббревиатура расшифровка определение объяснение смысл суть definition define defined explained explanation abbreviation acronym
  через среди возле вместо благодаря согласно против ради внутри вдоль вокруг вне сквозь вопреки включая несмотря почти много многих мало немного несколько нескольких насколько настолько имеет имеют иметь имел имела имели мог могут могла могли
  арқылы бүкіл күллі бірнеше басқа өзге еткен ету қылды қылған жасады алды алған берген келді келген шықты шыққан түсті болмады әлі
  across along among within without against beyond toward towards near almost nearly every several few lot lots ever still even put puts set sets given gives giving known called unlike except
  another other others same whole together apart already away instead
  студент студента студенты студентам student students бұрын кейін additional доллар доллары долларов долларах долл usd юань юаней юанях тонн
  жасап жасапты жасау жасаған алдағы алда бере беру алу ала алатын көп аз кетеді кету шығып шыққан шыққаны тиесілі байланысты қатысты ішінде ішін шолу материал келетін келеді барады түседі түсті өтеді өтті өткен айтылған аталған көрсетілген көрсетті
  көлемі көлем деңгейі көрсеткіш мөлшері саны аттары аттарын атауы атаулары жалпы барлығы статистика жағдай ел елдер елдің елі мақала мақалада автор авторлар есеп есепте зерттеу дерек деректер мәлімет
  күні күнін қала қалада бөлік бөлігі учаске учаскесі атауы аты түрі түрлері нүкте нүктесі орын
  негізгі басты ең соңғы жаңа кезең кезеңі кезінде уақыт болып табылады жасалды жүргізілді құрады құрайды жетті доллар доллармен екіжақты өзара арасындағы арасында қазіргі бүгін
  volume level indicator value figure figures number numbers amount total overall size statistics stats data dynamic dynamics
  country countries state states region regional main key major paper article author authors report study according say says said stated
  date dates section part city town name named kind kinds type types form place scheme code number post position thing things
  happen happened reach reached stand stood come came went go take took place make made become became around about approximately over more less than
  new latest last time period current currently today now dollar dollars usd yuan us$ terms bilateral mutual
  able accordingly actual afterwards am anymore anything anywhere apparently aside available back basically behind best better big briefly bring brings case cases certain certainly clearly comes coming course definitely despite different early entire entirely especially etc everybody everything exactly fairly far few fully further goes going gone hardly hence hold holds held hopefully however immediately indeed interested interesting keep keeps kept large largely lately later least less likely look looks looking looked mainly manage managed meanwhile mere merely miss moreover most mostly necessarily necessary nearly never nobody none normally nothing obviously once ones onto otherwise ought ourselves outside overall particularly past plus possible possibly presumably previously primarily probably promptly purely recent recently regarding respectively right saw see seeing seen serious seriously significant significantly similar similarly simple simply soon specifically strongly sure taken taking thing though throughout thus till together too toward tried truly try trying turn turned unfortunately unless usually various way ways went whatever whichever wholly widely word words worth yourself
  будем будете будешь будто буду быть вами вверх вдруг везде впрочем всегда всему всюду здесь иногда каждая каждое каждые каждый каждого каждой конечно мной мною мои мой моя мое наконец нами некоторый некоторые никакой никогда никуда ничего ничто обычно однажды одного одной особенно отовсюду отсюда позже разве раньше рядом сначала та те твой ты уж хорошо хоть часто чаще чуть больше меньше лучше другая другие других другое другой другую далеко дальше наиболее дело дела делается делать сделать сделали дать дали дает идти идут идет пойти пойдут пойдет получить получил получили получилось считать выглядит выглядят оказаться осталось хватает приходится пришлось
  располагается расположен расположена расположено указать указан указано указана предоставил предоставили предоставляет оказать
  exactly actual role situation info information fact facts`;

const stopWords = setOf(`${stop} ${chatter}`);

/** Every stop word, folded: a slip in one is mended too. */
export const stopWordList: readonly string[] = [...stopWords];
const weakWords = setOf(weak);
const weakStems = new Set([...weakWords].flatMap((word) => stemsOf(word)));

/** True for a folded word that carries no meaning of its own; no single letter does. */
export function isStopWord(word: string): boolean {
  return (
    stopWords.has(word) ||
    /^\p{L}$/u.test(word) ||
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
