import type { Threshold } from './Template'

/** It is there. */
export const done = (metric: string): Threshold => ({ metric, op: '==', value: true, unit: 'boolean' })

/** So many at least. */
export const count = (metric: string, value: number, per?: string): Threshold => ({
  metric,
  op: '>=',
  value,
  unit: 'count',
  ...(per && { per }),
})

/** So many percent at least. */
export const atLeast = (metric: string, value: number, per?: string): Threshold => ({
  metric,
  op: '>=',
  value,
  unit: 'percent',
  ...(per && { per }),
})

/** Every one. */
export const all = (metric: string, per?: string): Threshold => ({
  metric,
  op: '==',
  value: 100,
  unit: 'percent',
  ...(per && { per }),
})
