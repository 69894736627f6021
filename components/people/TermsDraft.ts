import type { OrganisationKind } from '@/domain/access/Actor'
import type { Terms } from '@/domain/people/assignment'

/** The terms of an assignment as the fields of a form hold them. */
export type TermsDraft = {
  position: string
  /** One a line. */
  duties: string
  scopeKinds: OrganisationKind[]
  orderNumber: string
  orderDate: string
  validFrom: string
  validTo: string
}

/** What a form begins with. */
export const draftOf = (terms: Terms | null): TermsDraft => ({
  position: terms?.position ?? '',
  duties: terms?.duties.join('\n') ?? '',
  scopeKinds: terms?.scopeKinds ?? [],
  orderNumber: terms?.orderNumber ?? '',
  orderDate: terms?.orderDate ?? '',
  validFrom: terms?.validFrom ?? '',
  validTo: terms?.validTo ?? '',
})

/** What a form sends: empty fields are nothing. */
export const termsOfDraft = (draft: TermsDraft): Terms => ({
  position: draft.position.trim() || null,
  duties: draft.duties
    .split('\n')
    .map((duty) => duty.trim())
    .filter((duty) => duty !== ''),
  scopeKinds: draft.scopeKinds,
  orderNumber: draft.orderNumber.trim() || null,
  orderDate: draft.orderDate || null,
  validFrom: draft.validFrom || null,
  validTo: draft.validTo || null,
})

/** Whether the last day comes before the first. */
export const datesCross = ({ validFrom, validTo }: TermsDraft): boolean =>
  validFrom !== '' && validTo !== '' && validTo < validFrom
