import { foldForComparison } from '@/domain/text/foldForComparison'

/** What a column can mean, over all kinds of tables that are read. */
export const columnRoles = [
  'no',
  'section',
  'title',
  'period',
  'responsible',
  'coExecutors',
  'documentKind',
  'expectedResult',
  'content',
  'name',
  'position',
  'duties',
] as const

export type ColumnRole = (typeof columnRoles)[number]

type Name = { role: ColumnRole; weight: number; words: RegExp }

const name = (role: ColumnRole, weight: number, words: RegExp): Name => ({ role, weight, words })

/**
 * The names that schools give to columns, as stems, with how surely each tells the role. Where two roles fit one
 * column the heavier name wins; the other role may then go to another column.
 */
const names: Name[] = [
  name('no', 10, /^(?:[№n#]+|номер)?[\s№.]*(?:п ?[/\\.]? ?п\.?)?$|^пункт$/u),
  name('no', 10, /^(?:№|номер|пункт) ?(?:п ?[/\\.]? ?п|этап|пункт|мероприят|строк|дорожн)\S*/u),
  name('title', 10, /мероприят/u),
  name('title', 8, /событи|действи/u),
  name('title', 7, /содержан|деятельност|вид\S* работ|^что /u),
  name(
    'title',
    6,
    /^(?:наименован|назван)(?!.*(?:организ|учрежд|школ|муницип|программ|показат|продукт|должност))/u,
  ),
  name('title', 5, /^работ[аы]|^шаг|^задани|^поручени|^тем[аы]|^вопрос|^перечень|контрольн\S* точк/u),
  name('title', 3, /^этап|^направлени|^задач|^план/u),
  name('section', 4, /^(?:наименован\S* |назван\S* |№ )?(?:этап|раздел|блок|модул|направлени)/u),
  name('period', 10, /срок|период/u),
  name('period', 8, /(?<!отметк.*)дат[аы]|когда|длительност|продолжительност/u),
  name('period', 6, /^время|^месяц|^учебный год|^год(?![а-я])|^график|^календар/u),
  name('responsible', 10, /ответствен/u),
  name('responsible', 8, /(?<!со)исполнител|^кто|^отв(?![а-я])/u),
  name('responsible', 7, /^должностн\S* лиц/u),
  name('responsible', 5, /^куратор|^организатор|^координатор|^руководител/u),
  name(
    'coExecutors',
    9,
    /^соисполнител|^(?:привлекаем|участвующ)\S* (?:лиц|исполнител|специалист|сотрудник)/u,
  ),
  name('documentKind', 9, /документ|локальн\S* акт|отч[её]тност/u),
  name('documentKind', 9.5, /^форм\S* (?:завершен|представлен|предоставлен|результат|отч[её]т)/u),
  name('documentKind', 8, /^продукт|^подтвержд/u),
  name('documentKind', 4, /^форма$|^формат$|^выход/u),
  name('expectedResult', 9, /(?<!фактическ.*)результат/u),
  name('expectedResult', 8, /индикатор|показател|эффект/u),
  name('expectedResult', 5, /^итог|^критери|^ожидаем/u),
  name('content', 12, /важно/u),
  name('name', 10, /^ф\.? ?и\.? ?о(?![а-я])|^фамили|^состав|^член\S* /u),
  name('position', 9, /должност|^место работы|^статус/u),
  name('duties', 9, /обязанност|функци|полномоч|^роль/u),
]

/** Headers that mark a table as another one than a roadmap: registers of persons, schools, money. */
const foreign =
  /телефон|адрес|почт|дата рожд|паспорт|стоимост|сумм|руб|класс|балл|оценк|количеств|^инн(?![а-я])/u

export const isForeignHeader = (header: string) => foreign.test(foldHeader(header))

/** The roles that a header cell may name, heaviest first; an earlier word beats a later one of the same weight. */
export function rolesOfHeader(header: string): { role: ColumnRole; weight: number }[] {
  const text = foldHeader(header)
  if (text === '' || text.length > 120) return []
  const best = rolesIn(text)
  const found = best.size > 0 ? best : rolesIn(text.replace(/ /gu, ''))
  return [...found].map(([role, weight]) => ({ role, weight })).sort((a, b) => b.weight - a.weight)
}

function rolesIn(text: string): Map<ColumnRole, number> {
  const best = new Map<ColumnRole, number>()
  for (const { role, words, weight } of names) {
    const at = text.search(words)
    if (at >= 0) best.set(role, Math.max(best.get(role) ?? 0, weight - at / 100))
  }
  return best
}

/** Folds a header; hyphens go, because narrow columns break words ("Ответствен- ные", "С р о к и" too). */
const foldHeader = (header: string) =>
  foldForComparison(header)
    .replace(/[*:.,;]+$/u, '')
    .replace(/(?<=[а-я])-(?=[а-я])/gu, '')
