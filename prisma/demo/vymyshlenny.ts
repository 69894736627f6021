import { blank } from './boards/blank'
import { overdue } from './boards/overdue'
import type { DemoOrganisation } from './Demo'

/** Three small schools: one is late, one has begun a roadmap and not gone on, one has nothing yet. */
export const schoolsOfVymyshlenny: DemoOrganisation[] = [
  {
    kind: 'school',
    name: 'МКОУ «Придуманская средняя школа»',
    shortName: 'Придуманская школа',
    people: [
      {
        login: 'director201',
        familyName: 'Недосугов',
        givenName: 'Филимон',
        patronymic: 'Цейтнотович',
        roles: ['head'],
        position: 'директор',
      },
      {
        login: 'zavuch201',
        familyName: 'Опоздалова',
        givenName: 'Степанида',
        patronymic: 'Авраловна',
        roles: ['deputyHead', 'curator'],
        position: 'заместитель директора',
      },
      {
        login: 'gruppa201',
        familyName: 'Поручейкин',
        givenName: 'Гордей',
        patronymic: 'Делович',
        roles: ['workingGroupMember', 'classTeacher'],
        position: 'классный руководитель 8 класса',
      },
    ],
    roadmap: overdue,
  },
  {
    kind: 'school',
    name: 'МКОУ «Небываловская средняя школа»',
    shortName: 'Небываловская школа',
    people: [
      {
        login: 'director202',
        familyName: 'Белолистова',
        givenName: 'Устинья',
        patronymic: 'Началовна',
        roles: ['head'],
        position: 'директор',
      },
      {
        login: 'zavuch202',
        familyName: 'Заготовкин',
        givenName: 'Пантелей',
        patronymic: 'Замыслович',
        roles: ['deputyHead'],
        position: 'заместитель директора',
      },
    ],
    roadmap: blank,
  },
  {
    kind: 'school',
    name: 'МКОУ «Сказочинская основная школа»',
    shortName: 'Сказочинская школа',
    people: [
      {
        login: 'director203',
        familyName: 'Тридевятова',
        givenName: 'Василиса',
        patronymic: 'Былинична',
        roles: ['head'],
        position: 'директор',
      },
      {
        login: 'zavuch203',
        familyName: 'Скатертный',
        givenName: 'Емельян',
        patronymic: 'Печкович',
        roles: ['deputyHead'],
        position: 'заместитель директора',
      },
    ],
  },
]
