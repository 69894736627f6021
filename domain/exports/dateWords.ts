import type { IsoDate } from '@/domain/period/Period'

/** An ISO date as Russian documents write it: `2020-11-18` is `18.11.2020` (GOST R 7.0.97-2016, 5.10). */
export const dateWords = (date: IsoDate): string => date.split('-').reverse().join('.')
