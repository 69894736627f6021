import type { TemplateStage } from '../Template'
import { atLeast, count, done } from '../threshold'

/** Stage 3 of the school template. */
export const mentorBase: TemplateStage = {
  stage: 3,
  name: 'Формирование базы наставников',
  duration: 'весь период реализации',
  important: [
    'рассказать о программе возможным наставникам и вовлечь их, встречаясь с ними на профильных мероприятиях: конференциях, форумах, конкурсах, у партнёров',
    'собрать желающих и готовых быть наставниками в базу данных',
    'составить портфолио наставников во время бесед',
  ],
  documents: [
    { title: 'заявления кандидатов в наставники', appendices: [9] },
    { title: 'протокол рассмотрения кандидатуры наставника', appendices: [10] },
    { title: 'анкета наставника', appendices: [11] },
    { title: 'протокол собеседования с кандидатом в наставники', appendices: [12] },
    { title: 'портфолио наставника, составленное на собеседованиях', appendices: [13] },
    { title: 'база данных возможных наставников', appendices: [] },
    { title: 'письма организации работодателям', appendices: [14] },
    { title: 'соглашения о сотрудничестве с работодателями-партнёрами', appendices: [15] },
    {
      title: 'справки об отсутствии судимости и медицинские справки наставников от работодателей',
      appendices: [],
    },
    { title: 'анкеты ожиданий наставников на входе', appendices: [3] },
  ],
  indicators: [
    {
      text: 'в программе участвуют 2 % обучающихся организации',
      thresholds: [atLeast('learners_participating_share_of_school_contingent', 2)],
    },
    {
      text: '2 % организаций и предприятий населённого пункта участвуют и дали наставников',
      thresholds: [atLeast('organisations_of_town_that_supplied_mentors_share', 2)],
    },
    {
      text: 'проведено не менее 5 встреч, есть реестр возможных наставников из партнёров и выпускников',
      thresholds: [count('recruitment_meetings_held', 5), done('potential_mentor_registry_exists')],
    },
  ],
  items: [
    {
      id: 'school-10',
      title: 'Анкетирование желающих стать наставниками. Согласия на обработку персональных данных',
      period: 'декабрь–январь',
      lead: 'deputyHead',
      coExecutors: ['classTeacher', 'teacher'],
    },
    {
      id: 'school-11',
      title:
        'Анализ анкет возможных наставников и сопоставление с анкетами наставляемых. Формирование базы наставников',
      period: 'январь',
      lead: 'deputyHead',
    },
    {
      id: 'school-12',
      title:
        'Оценка наставников по заданным параметрам: основа для сравнения и мониторинга влияния программы',
      period: 'январь',
      lead: 'deputyHead',
    },
  ],
}
