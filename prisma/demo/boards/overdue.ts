import { addDays } from '@/domain/period/calendar'
import { schoolTemplate } from '@/domain/roadmap/schoolTemplate'
import type { DemoRoadmap } from '../Demo'
import { inMonth, monthFrom, monthly, planOf, until } from '../words'
import { byStage } from './byStage'

/** A school that does its work and is late with it. */
export const overdue: DemoRoadmap = (today, person) => {
  const head = person('director201')
  const deputy = person('zavuch201')
  const teacher = person('gruppa201')
  return {
    title: 'Дорожная карта наставничества Придуманской школы',
    plan: planOf(today, -3, 6),
    order: { number: '12', date: addDays(monthFrom(today, -3), 10) },
    stages: schoolTemplate.stages.map(({ items: _, ...stage }) => stage),
    seed: byStage([
      {
        stage: 1,
        title: 'Приказ о внедрении целевой модели наставничества',
        period: { text: inMonth(today, -3) },
        status: 'done',
        lead: head,
        doneOn: addDays(monthFrom(today, -3), 10),
        documentKind: 'Приказ',
      },
      {
        stage: 1,
        title: 'Положение о наставничестве и рабочая группа',
        period: { text: inMonth(today, -2) },
        status: 'doing',
        lead: deputy,
        documentKind: 'Положение, приказ',
        expectedResult: 'Положение принято педагогическим советом',
      },
      {
        stage: 1,
        title: 'Рассказ о программе на родительских собраниях',
        period: { text: until(today, -16) },
        status: 'planned',
        lead: teacher,
      },
      {
        stage: 2,
        title: 'Анкетирование обучающихся 5–9 классов',
        period: { text: until(today, -4) },
        status: 'doing',
        lead: teacher,
        actualResult: 'Заполнены анкеты двух классов из пяти',
      },
      {
        stage: 2,
        title: 'База наставляемых с запросами',
        period: { text: until(today, -1) },
        status: 'planned',
        lead: deputy,
        documentKind: 'База данных',
      },
      {
        stage: 3,
        title: 'Встреча с выпускниками, которые могли бы стать наставниками',
        period: { text: until(today, 0) },
        status: 'planned',
        lead: head,
      },
      {
        stage: 3,
        title: 'База наставников',
        period: { text: until(today, 6) },
        status: 'planned',
        lead: deputy,
        documentKind: 'База данных',
      },
      {
        stage: 4,
        title: 'Собеседования и обучение наставников',
        period: { text: inMonth(today, 1) },
        status: 'planned',
        lead: deputy,
        coExecutors: [{ kind: 'text', text: 'методист города Образцова' }],
      },
      {
        stage: 5,
        title: 'Общая встреча, выбор пар, приказ о закреплении',
        period: { text: inMonth(today, 2) },
        status: 'planned',
        lead: deputy,
      },
      {
        stage: 6,
        title: 'Встречи пар и записи в дневниках',
        period: { text: monthly(today, 2, 6) },
        status: 'planned',
        lead: { kind: 'role', role: 'mentor' },
      },
      {
        stage: 7,
        title: 'Итоги цикла на педагогическом совете',
        period: { text: inMonth(today, 6) },
        status: 'planned',
        lead: head,
      },
    ]),
  }
}
