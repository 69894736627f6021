import { addDays } from '@/domain/period/calendar'
import { schoolTemplate } from '@/domain/roadmap/schoolTemplate'
import type { DemoRoadmap } from '../Demo'
import { inMonth, monthFrom, planOf, until } from '../words'
import { byStage, type StageItem } from './byStage'

/** A cycle that comes to its end: what was done, what was not and why, what was taken out of the plan. */
export const nearlyDone: DemoRoadmap = (today, person) => {
  const deputy = person('zavuch102')
  const teacher = person('uchitel102')
  const done = (stage: number, month: number, title: string, actualResult: string): StageItem => ({
    stage,
    title,
    period: { text: inMonth(today, month) },
    status: 'done',
    lead: month % 2 ? deputy : teacher,
    doneOn: addDays(monthFrom(today, month), 18),
    actualResult,
  })
  return {
    title: 'Наставничество «учитель — ученик»: дорожная карта школы № 102',
    plan: planOf(today, -9, 1),
    order: { number: '57', date: addDays(monthFrom(today, -9), 6) },
    stages: schoolTemplate.stages.map(({ items: _, ...stage }) => stage),
    seed: byStage([
      done(
        1,
        -9,
        'Приказ о внедрении наставничества и рабочая группа',
        'Приказ № 57, в группе четыре человека',
      ),
      done(
        1,
        -9,
        'Рассказ о программе на педагогическом совете',
        'Протокол № 3, присутствовали 28 педагогов',
      ),
      done(
        2,
        -8,
        'Анкетирование обучающихся, которым нужен наставник',
        'Заполнены 64 анкеты, отобраны 12 учеников',
      ),
      {
        stage: 2,
        title: 'Опрос родителей о согласии на участие',
        period: { text: inMonth(today, -8) },
        status: 'notDone',
        lead: teacher,
        reason: 'Согласия вернули 9 родителей из 12: трое детей переехали, их места заняты не были.',
      },
      done(3, -7, 'Список педагогов, готовых стать наставниками', 'Согласились 10 педагогов'),
      done(4, -6, 'Собеседования с кандидатами в наставники', 'Приняты 9 из 10'),
      done(4, -6, 'Обучение наставников', 'Две встречи по полтора часа, памятка каждому'),
      {
        stage: 4,
        title: 'Стажировка наставников в соседней школе',
        period: { text: inMonth(today, -5) },
        status: 'cancelled',
        lead: deputy,
        reason: 'Соседняя школа на ремонте; вместо стажировки наставники обменялись опытом дистанционно.',
      },
      done(5, -5, 'Общая встреча и выбор пар', 'Сложилось 9 пар'),
      done(5, -5, 'Приказ о закреплении пар', 'Приказ № 83'),
      done(6, -4, 'Первые встречи пар, индивидуальные планы', '9 планов утверждены'),
      done(6, -2, 'Промежуточная рефлексия пар', 'Все пары продолжают, две поменяли цели'),
      {
        stage: 6,
        title: 'Выезд пар на экскурсию в технопарк',
        period: { text: inMonth(today, -1) },
        status: 'notDone',
        lead: teacher,
        reason: 'Технопарк отменил приём групп; экскурсия перенесена в следующий цикл.',
      },
      {
        stage: 7,
        title: 'Итоговое анкетирование участников',
        period: { text: until(today, 5) },
        status: 'review',
        lead: deputy,
        actualResult: 'Собраны 17 анкет из 18',
      },
      {
        stage: 7,
        title: 'Отчёт о цикле и публикация лучших практик',
        period: { text: inMonth(today, 1) },
        status: 'doing',
        lead: deputy,
        coExecutors: [teacher],
        expectedResult: 'Отчёт на сайте школы, две практики для базы города',
      },
    ]),
  }
}
