import { imported } from './boards/imported'
import { midYear } from './boards/midYear'
import { nearlyDone } from './boards/nearlyDone'
import type { DemoOrganisation, DemoPerson } from './Demo'

const person = (
  login: string,
  [familyName, givenName, patronymic]: [string, string, string],
  roles: DemoPerson['roles'],
  position: string,
  more: Pick<DemoPerson, 'duties' | 'days'> = {},
): DemoPerson => ({ login, familyName, givenName, patronymic, roles, position, ...more })

/** In the middle of the year, with everybody who takes part. */
const school101: DemoOrganisation = {
  kind: 'school',
  name: 'МБОУ «Школа № 101» города Образцова',
  shortName: 'Школа № 101',
  people: [
    person('director101', ['Примерный', 'Демьян', 'Эталонович'], ['head'], 'директор'),
    person(
      'zavuch101',
      ['Планёркина', 'Клавдия', 'Сроковна'],
      ['deputyHead'],
      'заместитель директора по учебно-воспитательной работе',
    ),
    person('kurator101', ['Тропинкина', 'Зинаида', 'Маршрутовна'], ['curator'], 'куратор наставничества'),
    person(
      'gruppa101',
      ['Черновиков', 'Аристарх', 'Проектович'],
      ['workingGroupMember', 'teacher'],
      'учитель физики',
      { duties: ['анкеты наставников и наставляемых', 'сводка по дорожной карте раз в четверть'] },
    ),
    person(
      'klass101',
      ['Журналова', 'Февронья', 'Звонковна'],
      ['classTeacher', 'workingGroupMember'],
      'классный руководитель 9 «А»',
      { duties: ['согласия родителей', 'встречи с классом'] },
    ),
    person(
      'zamena101',
      ['Подменкина', 'Аврора', 'Временовна'],
      ['curator'],
      'замещает куратора на время отпуска',
      { days: { from: -3, to: 11 } },
    ),
    person('uchitel101', ['Формулин', 'Евстафий', 'Дробович'], ['teacher'], 'учитель математики'),
    person('psiholog101', ['Анкетова', 'Милана', 'Опросовна'], ['psychologist'], 'педагог-психолог'),
    person('tehnik101', ['Проводков', 'Вольдемар', 'Кабелевич'], ['technician'], 'технический специалист'),
    person('nastavnik101', ['Бывалов', 'Прохор', 'Опытович'], ['mentor'], 'наставник'),
    person('uchenik101', ['Новичков', 'Тимоша', 'Любопытович'], ['mentee'], 'ученик 9 «А» класса'),
    person('roditel101', ['Новичкова', 'Ульяна', 'Заботовна'], ['legalRepresentative'], 'родитель'),
    person(
      'partner101',
      ['Заводская', 'Капитолина', 'Станковна'],
      ['partner'],
      'сотрудник завода «Придумаш»',
    ),
  ],
  groupOrder: { number: '101-У', daysAgo: 60 },
  vacancies: [
    { position: 'социальный педагог', duties: ['подбор наставников для ребят из трудных семей'] },
    { position: 'представитель предприятия-партнёра', duties: ['экскурсии и пробы на заводе'] },
  ],
  roadmap: midYear,
}

const school102: DemoOrganisation = {
  kind: 'school',
  name: 'МБОУ «Школа № 102» города Образцова',
  shortName: 'Школа № 102',
  people: [
    person('director102', ['Итогова', 'Прасковья', 'Финаловна'], ['head'], 'директор'),
    person(
      'zavuch102',
      ['Завершалов', 'Нестор', 'Отметкович'],
      ['deputyHead', 'curator'],
      'заместитель директора',
    ),
    person(
      'uchitel102',
      ['Указкина', 'Агния', 'Меловна'],
      ['teacher', 'workingGroupMember'],
      'учитель русского языка',
    ),
  ],
  roadmap: nearlyDone,
}

/** Its roadmap is as an order has it, with the doubts that such words leave. */
const lyceum103: DemoOrganisation = {
  kind: 'school',
  name: 'МАОУ «Лицей № 103» города Образцова',
  shortName: 'Лицей № 103',
  people: [
    person('director103', ['Приказов', 'Ермолай', 'Печатович'], ['head'], 'директор'),
    person('zavuch103', ['Табличкина', 'Серафима', 'Строковна'], ['deputyHead'], 'заместитель директора'),
  ],
  groupOrder: { number: '103-Ц', daysAgo: 20 },
  vacancies: [
    { position: 'педагог-психолог', duties: ['анкетирование обучающихся', 'подбор пар'] },
    { position: 'учитель информатики', duties: ['страница наставничества на сайте лицея'] },
  ],
  roadmap: imported,
}

export const schoolsOfObraztsov: DemoOrganisation[] = [school101, school102, lyceum103]
