import type { DemoOrganisation } from './Demo'
import { schoolsOfObraztsov } from './obraztsov'
import { schoolsOfVymyshlenny } from './vymyshlenny'

/**
 * A region that does not exist, for trying the program out: each school is at another point of its way. All names
 * are invented and meant to be seen as such.
 */
export const region: DemoOrganisation = {
  kind: 'regionalCentre',
  name: 'Региональный центр наставничества Примерной области',
  shortName: 'Центр Примерной области',
  people: [
    {
      login: 'region',
      familyName: 'Примерова',
      givenName: 'Аделаида',
      patronymic: 'Демьяновна',
      roles: ['regionalCentre'],
      position: 'руководитель регионального центра',
    },
    {
      login: 'admin',
      familyName: 'Настройкин',
      givenName: 'Савелий',
      patronymic: 'Пробович',
      roles: ['platformAdministrator'],
      position: 'администратор платформы',
    },
  ],
  below: [
    {
      kind: 'municipalAuthority',
      name: 'Управление образования города Образцова',
      shortName: 'Город Образцов',
      people: [
        {
          login: 'gorod',
          familyName: 'Образцова',
          givenName: 'Варвара',
          patronymic: 'Услововна',
          roles: ['municipalCoordinator'],
          position: 'муниципальный координатор',
        },
        {
          login: 'metodist',
          familyName: 'Памяткина',
          givenName: 'Евлампия',
          patronymic: 'Шаблоновна',
          roles: ['methodologist'],
          position: 'методист',
        },
        {
          login: 'kontrol',
          familyName: 'Сверкин',
          givenName: 'Лукьян',
          patronymic: 'Отчётович',
          roles: ['controllingOfficial'],
          position: 'заместитель начальника управления',
        },
      ],
      below: schoolsOfObraztsov,
    },
    {
      kind: 'municipalAuthority',
      name: 'Отдел образования Вымышленного района',
      shortName: 'Вымышленный район',
      people: [
        {
          login: 'rayon',
          familyName: 'Выдумкина',
          givenName: 'Пелагея',
          patronymic: 'Гипотезовна',
          roles: ['municipalCoordinator'],
          position: 'муниципальный координатор',
        },
      ],
      below: schoolsOfVymyshlenny,
    },
  ],
}
