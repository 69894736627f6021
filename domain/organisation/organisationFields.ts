import { z } from 'zod'
import { plainLine } from '@/domain/text/plainLine'
import { timeZones } from './timeZones'

/** The longest name of an organisation, full and short. */
export const longest = { name: 400, shortName: 80 }

/** What an organisation is called, and where its days begin. For z.strictObject. */
export const organisationFields = {
  name: plainLine(longest.name),
  shortName: plainLine(longest.shortName),
  timeZone: z.enum(timeZones),
}
