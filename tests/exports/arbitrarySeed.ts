import fc from 'fast-check'
import type { Executor } from '@/domain/board/executor'
import type { Seed } from '@/domain/board/seedBoard'
import { statuses } from '@/domain/board/status'

/** What looks like something else in a table: sections, sums, heads, numbers, notes, lists. */
const deceptive = [
  'Итого',
  'Всего: 34 мероприятия',
  'I. Организационные мероприятия',
  'Раздел 2',
  '3 этап. Завершающий',
  'ПОДГОТОВИТЕЛЬНЫЙ ЭТАП',
  'Мероприятие',
  'Сроки',
  'Задачи на сентябрь',
  '№ п/п',
  '12',
  '1.1',
  '1',
  '2.',
  'Примечание: по согласованию',
  'Приложение № 2 к приказу от 18.11.2020 № 370',
  'ПРИКАЗ',
  'Дорожная карта',
  '1. Собрать заявки\n2. Провести опрос',
  '– приказ;\n– положение;\n– программа.',
]
const word = fc.constantFrom(
  ...'Проведение анкетирования обучающихся, желающих (законных представителей) «Клуб «Готовим «с любовью»» "вход" — и/или'.split(
    ' ',
  ),
  ..."№ 15 г. 2021г. МАОУ СОШ online I-II педагог- психолог Ромашкина А. П. 90% < & > ' ё ; :".split(' '),
)
const phrase = (longest: number) =>
  fc
    .tuple(
      fc.constantFrom('Встреча', 'сбор', 'Анализ', '«Школа', '18'),
      fc.array(word, { maxLength: longest }),
    )
    .chain(([first, rest]) =>
      fc.constantFrom(' ', '  ', '\u00a0').map((space) => [first, ...rest].join(space)),
    )
const text = fc.oneof(
  { weight: 6, arbitrary: phrase(12) },
  {
    weight: 2,
    arbitrary: fc.array(phrase(8), { minLength: 2, maxLength: 5 }).map((lines) => lines.join('\n')),
  },
  { weight: 3, arbitrary: fc.constantFrom(...deceptive) },
)
const cell = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 5, arbitrary: text },
  { weight: 1, arbitrary: phrase(600).map((long) => long.slice(0, 4900).trim()) },
)
const title = text.map((words) => words.slice(0, 490).trim())

export const periods = [
  '',
  'ноябрь 2020',
  'декабрь- январь',
  'апрель2021',
  'III-IV кварталы 2021г.',
  '2021-2022 годы (ежеквартально)',
  'август-октябрь 2021г., август-октябрь 2022г.',
  'В течение всего периода',
  '«18» ноября 2020г.',
  'до 25 числа',
  '2021',
  'Апрель-май 2021г.\nМарт-апрель 2022г.',
  'по отдельному плану',
  '—',
]

/** Names without a semicolon of their own, quotes closed: what boards hold of people and organisations. */
const executor: fc.Arbitrary<Executor> = fc.oneof(
  fc.constantFrom('p1', 'p2', 'gone').map((id) => ({ kind: 'person' as const, id })),
  fc.constantFrom('o1', 'gone').map((id) => ({ kind: 'organisation' as const, id })),
  fc.constantFrom('curator', 'psychologist').map((role) => ({ kind: 'role' as const, role })),
  fc
    .constantFrom(
      'зам. директора по УВР',
      'МАУ «Центр, дом»',
      'Васильков Б. Б., методист',
      'педагоги (СПО, ООШ № 17)',
      'родители;',
      '5,6 классы',
    )
    .map((words) => ({ kind: 'text' as const, text: words.replace(';', '') })),
)

const card = fc.record({
  title,
  period: fc.constantFrom(...periods).map((words) => ({ text: words })),
  lead: fc.option(executor),
  coExecutors: fc.array(executor, { maxLength: 3 }),
  documentKind: cell,
  expectedResult: cell,
  status: fc.constantFrom(...statuses),
})

/** A section that is called «Итого», «Примечание» or «12» is none to any reader of the paper; items may be called so. */
const sectionNames = deceptive.filter(
  (words) => /\p{L}{2}/u.test(words) && !/^(?:Итого|Всего|Примечание)/u.test(words),
)

const section = fc.record({
  title: fc.oneof(phrase(10), fc.constantFrom(...sectionNames)),
  stage: fc.constant(null),
  cards: fc.array(card, { maxLength: 6 }),
})

/** Roadmaps as people make them, with every cell that could mislead whoever reads the table back. */
export const arbitrarySeed: fc.Arbitrary<Seed> = fc.array(section, { minLength: 1, maxLength: 12 })
