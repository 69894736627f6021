import type { OrganisationKind } from '@/domain/access/Actor'
import type { Seed } from '@/domain/board/seedBoard'
import { schoolTemplate } from './schoolTemplate'

const institutions: readonly OrganisationKind[] = ['school', 'kindergarten', 'additionalEducation', 'college']

/**
 * A board without items. An institution gets the seven stages of the model as its sections, so that what it writes is
 * seen in the municipal picture from the first item on; the plans of others have sections of their own making.
 */
export const blankSeed = (kind: OrganisationKind): Seed =>
  institutions.includes(kind)
    ? schoolTemplate.stages.map(({ stage, name }) => ({ title: name, stage, cards: [] }))
    : [{ title: 'Мероприятия', stage: null, cards: [] }]
