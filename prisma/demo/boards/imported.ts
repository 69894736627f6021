import type { Executor } from '@/domain/board/executor'
import type { Seed } from '@/domain/board/seedBoard'
import { addDays } from '@/domain/period/calendar'
import { schoolYearOf } from '@/domain/roadmap/Plan'
import type { DemoRoadmap } from '../Demo'

const words = (text: string): Executor => ({ kind: 'text', text })

/** A roadmap as it comes out of a Word order: sections and responsibles as written, periods that leave doubts. */
export const imported: DemoRoadmap = (today) => {
  const year = schoolYearOf(today)
  const item = (
    title: string,
    period: string,
    lead: string,
    documentKind: string,
    expectedResult = '',
  ): Seed[number]['cards'][number] => ({
    title,
    period: { text: period },
    lead: words(lead),
    documentKind,
    expectedResult,
  })
  return {
    title: 'Дорожная карта реализации целевой модели наставничества в лицее № 103',
    plan: { kind: 'schoolYear', start: year },
    order: { number: '318/1', date: addDays(`${year}-09-01`, 9) },
    stages: [],
    seed: [
      {
        title: '1. Организационно-методическое обеспечение',
        stage: 1,
        cards: [
          item('Назначение куратора и создание рабочей группы', 'сентябрь', 'Директор лицея', 'Приказ'),
          item(
            'Разработка положения о наставничестве',
            `до 31.09.${year}`,
            'Рабочая группа',
            'Положение',
            'Положение утверждено и размещено на сайте лицея',
          ),
          item(
            'Информирование участников образовательных отношений',
            'постоянно',
            'Классные руководители',
            'Публикации',
          ),
          item(
            'Консультации для педагогов',
            'по мере необходимости',
            'Заместитель директора',
            'Журнал консультаций',
          ),
        ],
      },
      {
        title: '2. Формирование баз наставников и наставляемых',
        stage: 2,
        cards: [
          item(
            'Анкетирование обучающихся',
            'сентябрь-октябрь',
            'Педагог-психолог',
            'Анкеты',
            'Список желающих участвовать',
          ),
          item('Сбор согласий родителей', `IV квартал ${year} г.`, 'Классные руководители', 'Согласия'),
          item(
            'Отбор наставников',
            'ноябрь',
            'Заместитель директора, педагог-психолог',
            'Протокол',
            'База наставников',
          ),
        ],
      },
      {
        title: '3. Работа пар',
        stage: 6,
        cards: [
          item('Формирование пар', 'декабрь', 'Рабочая группа', 'Приказ'),
          item('Встречи наставников и наставляемых', 'ежемесячно', 'Наставники', 'Дневник наставника'),
          item(
            'Промежуточный мониторинг',
            'январь-февраль',
            'Заместитель директора',
            'Аналитическая справка',
          ),
        ],
      },
      {
        title: '4. Подведение итогов',
        stage: 7,
        cards: [
          item('Конкурс «Лучшая пара лицея»', `апрель ${year + 1}`, 'Рабочая группа', 'Приказ, грамоты'),
          item(
            'Отчёт о реализации дорожной карты',
            `до 25 мая ${year + 1} г.`,
            'Куратор',
            'Отчёт',
            'Отчёт направлен в управление образования',
          ),
        ],
      },
    ],
  }
}
