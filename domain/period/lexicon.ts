import { englishWords } from './englishWords'
import type { Recurrence } from './Period'
import type { Tag, Word } from './Word'

/** Every known form (lower case, е for ё) with its meaning. */
export const lexicon = new Map<string, Word>()

type Meaning = Partial<Omit<Word, 'tag'>>

const HARD = 'ый ой ая ое ого ому ым ом ую ые ых ыми'
const SOFT = 'ий яя ее его ему им ем ей юю ие их ими'
const ADJECTIVE = `${HARD} ${SOFT}`
const SOFT_MASCULINE = 'ь я ю ем е и ей ям ями ях'
const FEMININE = 'а ы у е ой ам ами ах _'
const MASCULINE = '_ а у ом е ы ов ам ами ах'
const NEUTER = 'о а у ом е _ ам ами ах'

/** Adds forms: a stem and its endings, `_` for none. The first meaning of a form stays. */
function add(tag: Tag, meaning: Meaning, stem: string, endings = '_'): void {
  const word: Word = {
    tag,
    n: meaning.n ?? 0,
    freq: meaning.freq ?? null,
    unit: meaning.unit ?? null,
    weak: meaning.weak ?? false,
  }
  for (const ending of endings.split(' ')) {
    const form = stem + (ending === '_' ? '' : ending)
    if (!lexicon.has(form)) lexicon.set(form, word)
  }
}

function addAll(tag: Tag, forms: string): void {
  add(tag, {}, '', forms)
}

const MONTHS: [string, string, string][] = [
  ['январ', SOFT_MASCULINE, 'янв jan january'],
  ['феврал', SOFT_MASCULINE, 'фев февр feb february'],
  ['март', MASCULINE, 'мар mar march'],
  ['апрел', SOFT_MASCULINE, 'апр apr april'],
  ['ма', 'й я ю ем е', 'may'],
  ['июн', SOFT_MASCULINE, 'jun june'],
  ['июл', SOFT_MASCULINE, 'jul july'],
  ['август', MASCULINE, 'авг aug august'],
  ['сентябр', SOFT_MASCULINE, 'сен сент sep sept september'],
  ['октябр', SOFT_MASCULINE, 'окт oct october'],
  ['ноябр', SOFT_MASCULINE, 'ноя нояб nov november'],
  ['декабр', SOFT_MASCULINE, 'дек dec december'],
]
for (const [index, [stem, endings, short]] of MONTHS.entries()) {
  add('month', { n: index + 1 }, stem, endings)
  add('month', { n: index + 1 }, '', short)
}

/** The full forms of the months, for the repair of one wrong letter. */
export const monthForms = [...lexicon].filter(([form]) => form.length >= 6 && /^[а-я]/.test(form))

for (const [index, stem] of [
  'понедельник',
  'вторник',
  'сред',
  'четверг',
  'пятниц',
  'суббот',
  'воскресень',
].entries()) {
  const endings = [MASCULINE, MASCULINE, FEMININE, MASCULINE, FEMININE, FEMININE, 'е я ю ем ям ями ях'][index]
  add('weekday', { n: index + 1 }, stem, endings)
}
for (const [index, stem] of ['понедельничн', 'вторничн', '', 'четвергов', 'пятничн'].entries()) {
  if (stem) add('weekday', { n: index + 1 }, stem, ADJECTIVE)
}
add('season', { n: 1 }, 'зим', 'а ы у е ой')
add('season', { n: 2 }, 'весн', 'а ы у е ой')
add('season', { n: 3 }, 'лет', 'о ом а у')
add('season', { n: 4 }, 'осен', 'ь и ью')
for (const [index, stem] of ['зимн', 'весенн', 'летн', 'осенн'].entries())
  add('seasonal', { n: index + 1 }, stem, SOFT)

const ORDINALS =
  'перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат'
for (const [index, stem] of ORDINALS.split(' ').entries()) add('ordinal', { n: index + 1 }, stem, ADJECTIVE)
add('ordinal', { n: 3 }, 'трет', 'ья ье ьего ьему ьим ьем ью ьей ьи ьих')
add('ordinal', { n: 30 }, 'тридцат', ADJECTIVE)

const CARDINALS =
  'один одна одно одного одной одному одним одну|два две двух двум двумя|три трех трем тремя|четыре четырех четырем|пять пяти пятью|шесть шести шестью|семь семи семью|восемь восьми восемью|девять девяти девятью|десять десяти десятью|одиннадцать одиннадцати|двенадцать двенадцати|тринадцать тринадцати|четырнадцать четырнадцати|пятнадцать пятнадцати|шестнадцать шестнадцати|семнадцать семнадцати|восемнадцать восемнадцати|девятнадцать девятнадцати|двадцать двадцати'
for (const [index, forms] of CARDINALS.split('|').entries()) add('cardinal', { n: index + 1 }, '', forms)
add('cardinal', { n: 30 }, '', 'тридцать тридцати')
add('some', {}, 'нескольк', 'о их им ими')
const LENGTHS = 'одно двух трех четырех пяти шести семи восьми девяти десяти'.split(' ')
for (const [stem, unit] of [
  ['дневн', 'day'],
  ['недельн', 'week'],
  ['месячн', 'month'],
] as const) {
  for (const [index, prefix] of LENGTHS.entries())
    add('lasting', { n: index + 1, unit }, prefix + stem, ADJECTIVE)
  add('lasting', { n: 1, unit }, stem, ADJECTIVE)
}
addAll('suffix', 'й ый ий ой я ая е ое ее го ого его му ому ему м ым им ом ем ю ую х ых их ти ми')

add('day', { unit: 'day' }, 'д', 'ень ня ню нем не ни ней ням нями нях н')
add('hour', {}, 'час', `${MASCULINE} ч`)
addAll('hour', 'минут минуты мин ч')
add('week', { unit: 'week' }, 'недел', 'я и ю е ей ям ями ях ь')
addAll('week', 'нед')
add('decade', {}, 'декад', FEMININE)
add('monthNoun', { unit: 'month' }, 'месяц', `${MASCULINE} ев`)
addAll('monthNoun', 'мес')
add('quarter', {}, 'квартал', MASCULINE)
addAll('quarter', 'кв кварт')
add('term', {}, 'четверт', 'ь и ью ей ям ями ях')
addAll('term', 'четв')
add('trimester', {}, 'триместр', MASCULINE)
add('halfyear', {}, 'полугоди', 'е я ю ем и й ям ями ях')
addAll('halfyear', 'полуг полгода п/г полугод')
add('years', {}, 'год', 'ы ов ам ами ах')
addAll('years', 'гг')
add('year', {}, 'год', '_ а у ом е')
addAll('year', 'г лет')
addAll('monthday', 'число числа числу числом числе числам чисел числах')
add('holidays', {}, 'каникул', 'ы ах ам ами _')
add('holidays', {}, 'каникулярн', ADJECTIVE)
add('period', {}, 'период', MASCULINE)
addAll('duration', 'время времени временем')

add('school', {}, 'учебн', ADJECTIVE)
addAll('school', 'уч')
add('calendar', {}, 'календарн', ADJECTIVE)
addAll('calendar', 'календ')
add('working', { n: 2 }, 'рабоч', 'ие их ими')
add('working', { n: 1 }, 'рабоч', ADJECTIVE)
addAll('working', 'раб')
add('quarterly', {}, 'квартальн', ADJECTIVE)
add('weekend', {}, 'выходн', ADJECTIVE)
addAll('workdays', 'будни будням будних будние будним')
add('edge', { n: 1 }, 'начал', NEUTER)
add('edge', { n: 2 }, 'середин', FEMININE)
add('edge', { n: 3 }, 'кон', 'ец ца цу цом це')
add('half', {}, 'половин', FEMININE)
add('last', {}, 'последн', SOFT)
add('next', {}, 'следующ', SOFT)
add('next', {}, 'будущ', SOFT)
add('next', {}, 'предстоящ', SOFT)
add('following', {}, 'последующ', SOFT)
add('this', {}, 'текущ', SOFT)
add('this', {}, 'нынешн', SOFT)
addAll('this', 'этого этому этом сего')
add('previous', {}, 'прошл', ADJECTIVE)
add('previous', {}, 'предыдущ', SOFT)
add('previous', {}, 'предшествующ', SOFT)
add('reporting', {}, 'отчетн', ADJECTIVE)
add('each', {}, 'кажд', ADJECTIVE)
add('each', {}, 'всяк', `${ADJECTIVE}`)
addAll('all', 'весь вся все всего всей всему всю всем всех')
add('all', {}, 'цел', ADJECTIVE)
add('all', {}, 'кругл', ADJECTIVE)

const FREQUENCIES: [Recurrence['freq'], string][] = [
  ['daily', 'ежедневн'],
  ['weekly', 'еженедельн'],
  ['monthly', 'ежемесячн'],
  ['quarterly', 'ежеквартальн'],
  ['halfyearly', 'ежеполугодн'],
  ['yearly', 'ежегодн'],
  ['term', 'ежечетвертн'],
]
for (const [freq, stem] of FREQUENCIES) {
  add('often', { freq }, stem, 'о')
  add('often', { freq, weak: true }, stem, ADJECTIVE)
}
add('often', { freq: 'quarterly' }, 'поквартально')
add('often', { freq: 'monthly' }, 'помесячно')
add('often', { freq: 'weekly' }, 'понедельно')
addAll('times', 'раз раза разу разов р')
add('twice', { n: 2 }, 'дважды')
add('twice', { n: 3 }, 'трижды')
add('twice', { n: 4 }, 'четырежды')
addAll(
  'ongoing',
  'постоянно регулярно систематически непрерывно бессрочно круглогодично периодически неоднократно',
)
for (const stem of ['постоянн', 'регулярн', 'систематическ']) add('ongoing', { weak: true }, stem, ADJECTIVE)
add('basis', {}, 'основ', 'а ы у е ой')
addAll('measure', 'мере')
addAll('need', 'необходимости необходимость надобности потребности')
add('once', {}, 'однократн', `${ADJECTIVE} о`)
addAll('once', 'разово единовременно единоразово')

addAll('from', 'с со c начиная')
addAll('to', 'по')
addAll('until', 'до')
addAll('by', 'к ко')
addAll('in', 'в во')
addAll('on', 'на')
addAll('for', 'за')
addAll('of', 'от')
addAll('and', 'и или либо а также')
addAll('not', 'не')
addAll('later', 'позднее позже поздней')
addAll('earlier', 'ранее раньше')
addAll('less', 'реже менее меньше минимум чаще более больше')
addAll('than', 'чем')
addAll('within', 'течение течении течений теч протяжении протяжение')
addAll('inclusive', 'включительно вкл')
addAll('through', 'через спустя')
addAll('after', 'после')
addAll('before', 'перед накануне')
add('completion', {}, 'окончани', 'и ю е я')
add('completion', {}, 'завершени', 'и ю е я')
add('completion', {}, 'истечени', 'и ю е я')
add('completion', {}, 'достижени', 'и ю е я')
addAll('moment', 'момента момент моменту даты дата дату')
add('result', {}, 'итог', MASCULINE)
add('result', {}, 'результат', MASCULINE)
addAll('during', 'ходе процессе рамках')
add('event', {}, 'этап', MASCULINE)
addAll('event', 'входе выходе старте финише')
addAll('immediately', 'сразу незамедлительно немедленно одновременно')
addAll('on-condition', 'при')
add('plan', {}, 'план', MASCULINE)
add('plan', {}, 'график', MASCULINE)
add('plan', {}, 'расписани', 'е я ю ем и')
addAll('separate', 'отдельному отдельным отдельного отдельный отдельно')
addAll('according', 'согласно соответствии')
addAll('deadline', 'срок срока сроку сроком сроке сроки сроков срокам сроках')
addAll('age', 'исполнилось исполнится исполнения исполнении исполнилось возраста')
addAll('ahead', 'далее затем')

for (const [tag, meaning, forms] of englishWords) add(tag, meaning, '', forms)
