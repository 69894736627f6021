import type { RoadmapTemplate } from './Template'
import { completion } from './school/completion'
import { menteeBase } from './school/menteeBase'
import { mentorBase } from './school/mentorBase'
import { mentorSelection } from './school/mentorSelection'
import { pairWork } from './school/pairWork'
import { pairing } from './school/pairing'
import { preparation } from './school/preparation'

/**
 * The roadmap of a school over the seven stages of the mentoring model: items, roles, documents with their appendix
 * numbers and indicators of the order named in `source`, in our own words. The stage of an item is our reading: the
 * order's roadmap has no such column.
 */
export const schoolTemplate: RoadmapTemplate = {
  id: 'school',
  source:
    'Приказ МБОУ «СШ № 4» г. Урюпинска от 18.11.2020 № 370: дорожная карта и план мероприятий по этапам',
  stages: [preparation, menteeBase, mentorBase, mentorSelection, pairing, pairWork, completion],
}
