import type { Validity } from '@/domain/access/unmanagedFrom'

/** How an assignment stands on a day. One that was called off before it began has its last day before its first. */
export const phases = ['valid', 'coming', 'ended'] as const

export type Phase = (typeof phases)[number]

export const phaseOf = ({ validFrom, validTo }: Validity, today: string): Phase => {
  if (validTo !== null && (validTo < today || (validFrom !== null && validTo < validFrom))) return 'ended'
  return validFrom !== null && validFrom > today ? 'coming' : 'valid'
}
