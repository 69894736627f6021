import type { TemplateStage } from '../Template'
import { count, done } from '../threshold'

/** Stage 4 of the school template. */
export const mentorSelection: TemplateStage = {
  stage: 4,
  name: 'Отбор и выдвижение наставников',
  duration: 'декабрь',
  important: [
    'отобрать или выдвинуть наставников по критериям (приложение 16)',
    'подготовить методические материалы: памятки, сценарии встреч, рабочие тетради',
    'разместить реестр наставников на сайте организации',
    'открыть «Школу наставников» (приложение 17)',
  ],
  documents: [
    { title: 'протокол оценки кандидата в наставники', appendices: [18] },
    { title: 'реестр наставников, прошедших выдвижение', appendices: [], sheet: 2 },
    { title: 'приказ об отборе (выдвижении) наставников и утверждении их реестра', appendices: [] },
    { title: 'памятки для наставников', appendices: [19] },
    { title: 'инструкция по соблюдению конфиденциальности', appendices: [20] },
    { title: 'приказ об организации «Школы наставников»', appendices: [] },
  ],
  indicators: [
    {
      text: 'привлечено не менее 5 экспертов, созданы учебные группы наставников, в каждой не менее 3 занятий, даны индивидуальные консультации',
      thresholds: [
        count('experts_engaged', 5),
        count('training_groups_formed', 1),
        count('training_classes_per_group', 3, 'each training group'),
        done('individual_consultations_given'),
      ],
    },
    {
      text: 'анкеты проанализированы, запросы наставляемых и ресурсы наставников определены, собеседования с участием психологов и специалистов проведены, формы наставничества выбраны',
      thresholds: [
        done('questionnaires_analysed'),
        done('requests_and_resources_identified'),
        done('interviews_held_with_psychologists'),
        done('forms_of_mentoring_chosen'),
      ],
    },
  ],
  items: [
    {
      id: 'school-13',
      title: 'Собеседования с наставниками, при необходимости с участием психолога',
      period: 'январь',
      lead: 'deputyHead',
    },
    {
      id: 'school-14',
      title: 'Поиск экспертов и материалов для обучения наставников',
      period: 'декабрь',
      lead: 'deputyHead',
    },
    { id: 'school-15', title: 'Обучение наставников', period: 'январь', lead: 'deputyHead' },
  ],
}
