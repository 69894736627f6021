import type { TemplateStage } from '../Template'
import { all, atLeast, done } from '../threshold'

/** Stage 6 of the school template. */
export const pairWork: TemplateStage = {
  stage: 6,
  name: 'Работа наставнических пар и групп',
  duration: 'январь–апрель',
  important: [
    'провести первую, организационную встречу наставника и наставляемого: знакомство',
    'проводить регулярные встречи с обязательной обратной связью (можно в онлайн-дневнике), групповую рефлексию, обмениваться опытом, обсуждать трудности',
    'провести итоговые встречи: каждой пары и общую всех пар и групп',
    'следить, достигают ли наставники намеченных результатов',
    'показывать промежуточные результаты партнёрам, чтобы вовлечь их в следующий цикл',
    'рассказывать о ходе внедрения на информационных ресурсах организации',
  ],
  documents: [
    { title: 'индивидуальная маршрутная карта наставника', appendices: [29] },
    { title: 'дневник наставника и наставляемого: после каждой встречи', appendices: [4] },
  ],
  indicators: [
    {
      text: 'мероприятия индивидуальных планов проводятся',
      thresholds: [done('individual_plan_activities_carried_out')],
    },
    {
      text: 'организационные встречи проведены, у каждой пары и группы есть индивидуальный план',
      thresholds: [
        all('organisational_meeting_held_share_of_pairs'),
        all('individual_plan_exists_share_of_pairs'),
      ],
    },
    {
      text: 'индивидуальные планы утверждены приказом',
      thresholds: [done('order_approving_individual_plans_issued')],
    },
    {
      text: 'индивидуальные планы реализованы не менее чем на 90 %',
      thresholds: [atLeast('individual_plans_realised_share', 90)],
    },
    {
      text: 'в реализации приняли участие 100 % участников целевой модели',
      thresholds: [all('participants_active_share')],
    },
    {
      text: 'созданы рубрики в официальной группе «ВКонтакте» и на сайте организации',
      thresholds: [done('vk_rubric_created'), done('site_rubric_created')],
    },
  ],
  items: [
    {
      id: 'school-20',
      title: 'Первая встреча наставника и наставляемого: организационная',
      period: 'январь',
      lead: 'deputyHead',
    },
    {
      id: 'school-21',
      title: 'Вторая встреча наставника и наставляемого: пробная рабочая',
      period: 'январь',
      lead: 'deputyHead',
    },
    {
      id: 'school-22',
      title: 'Встреча-планирование наставника и наставляемого: ход работы в программе',
      period: 'январь',
      lead: 'deputyHead',
    },
    {
      id: 'school-23',
      title: 'Регулярные встречи наставника и наставляемого',
      period: 'январь–апрель',
      lead: 'deputyHead',
    },
    {
      id: 'school-24',
      title: 'Обратная связь от участников: сбор в установленные сроки',
      period: 'в течение работы',
      lead: 'deputyHead',
    },
    {
      id: 'school-25',
      title: 'Заключительная встреча наставника и наставляемого',
      period: 'апрель',
      lead: 'deputyHead',
    },
    {
      id: 'school-26',
      title: 'Общая заключительная встреча всех пар и групп',
      period: 'апрель',
      lead: 'deputyHead',
    },
  ],
}
