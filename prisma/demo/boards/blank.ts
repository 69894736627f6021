import { blankSeed } from '@/domain/roadmap/blankSeed'
import { schoolYearOf } from '@/domain/roadmap/Plan'
import type { DemoRoadmap } from '../Demo'

/** A board that somebody has begun and not filled. */
export const blank: DemoRoadmap = (today) => ({
  title: 'Дорожная карта наставничества Небываловской школы',
  plan: { kind: 'schoolYear', start: schoolYearOf(today) },
  stages: [],
  seed: blankSeed('school'),
})
