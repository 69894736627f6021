'use client'

import { formatDate } from '@/components/messages/formatDate'
import { useTranslate } from '@/components/messages/useTranslate'
import type { Terms } from '@/domain/people/assignment'

/** Gives the lines that tell order, days and limits of an assignment; none where it has none of them. */
export const useTermsWords = () => {
  const t = useTranslate()
  const orderOf = ({ orderNumber, orderDate }: Terms): string | null => {
    const number = orderNumber ?? ''
    const date = orderDate ? formatDate(orderDate) : ''
    if (number && date) return t('members.order', { number, date })
    if (number) return t('members.orderNumberOnly', { number })
    return date ? t('members.orderDateOnly', { date }) : null
  }
  const daysOf = ({ validFrom, validTo }: Terms): string | null => {
    const from = validFrom ? formatDate(validFrom) : ''
    const to = validTo ? formatDate(validTo) : ''
    if (validFrom && validTo && validTo < validFrom) return t('members.calledOff')
    if (from && to) return t('members.fromTo', { from, to })
    if (from) return t('members.since', { from })
    return to ? t('members.until', { to }) : null
  }
  const scopeOf = ({ scopeKinds }: Terms): string | null =>
    scopeKinds.length === 0
      ? null
      : t('members.scope', { kinds: scopeKinds.map((kind) => t(`organisation.kinds.${kind}`)).join(', ') })
  return (terms: Terms): string[] => {
    const facts = [orderOf(terms), daysOf(terms)].filter((words) => words !== null)
    return [facts.join(', '), scopeOf(terms)].filter((words) => words !== null && words !== '') as string[]
  }
}
