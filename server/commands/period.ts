import { text as textOf } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { parsePeriod } from '@/domain/period/parsePeriod'
import type { PeriodContext } from '@/domain/period/Period'

/*
 * npm run --silent period -- --school-year 2020 "III-IV кварталы 2021г."
 * Prints the reading as JSON. With --jsonl it reads lines {"text": …, "context": {…}} from standard input and prints
 * a line for each. What cannot be understood is a reading too (`unknown`); a wrong argument or line is one line on
 * standard error, exit 1.
 */

const usage =
  'usage: period [--school-year Y | --calendar-year Y] [--plan-start DATE] [--plan-end DATE] "expression", or period --jsonl'
const year = z.int().min(1900).max(2999)
const date = z.iso.date()
const line = z.object({
  text: z.string(),
  context: z
    .object({
      schoolYearStart: year.nullish(),
      calendarYear: year.nullish(),
      planStart: date.nullish(),
      planEnd: date.nullish(),
    })
    .nullish(),
})
const options = {
  'school-year': { type: 'string' },
  'calendar-year': { type: 'string' },
  'plan-start': { type: 'string' },
  'plan-end': { type: 'string' },
  jsonl: { type: 'boolean', default: false },
} as const

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  if (values.jsonl) return readLines(await textOf(process.stdin))
  if (positionals.length === 0) throw new Error(usage)
  const given = <T>(name: keyof typeof values, schema: z.ZodType<T>): T | undefined => {
    const value = values[name]
    return value === undefined ? undefined : checked(`--${name} ${value}`, schema, value)
  }
  const context = contextOf({
    schoolYearStart: given('school-year', z.coerce.number().pipe(year)),
    calendarYear: given('calendar-year', z.coerce.number().pipe(year)),
    planStart: given('plan-start', date),
    planEnd: given('plan-end', date),
  })
  print(JSON.stringify(parsePeriod(positionals.join(' '), context), null, 2))
}

function readLines(input: string): void {
  for (const [index, written] of input.split('\n').entries()) {
    if (!written.trim()) continue
    const where = `line ${index + 1}`
    const { text, context } = checked(where, line, json(where, written))
    print(JSON.stringify(parsePeriod(text, contextOf(context ?? {}))))
  }
}

type Given = NonNullable<z.infer<typeof line>['context']>

const contextOf = ({ schoolYearStart, calendarYear, planStart, planEnd }: Given): PeriodContext => ({
  schoolYearStart: schoolYearStart ?? null,
  calendarYear: calendarYear ?? null,
  planStart: planStart ?? undefined,
  planEnd: planEnd ?? undefined,
})

function json(where: string, written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    throw new Error(`${where}: no JSON`)
  }
}

/** The value as the schema takes it; else an error that names where it stood and what is wrong, on one line. */
function checked<T>(where: string, schema: z.ZodType<T>, value: unknown): T {
  const { success, data, error } = schema.safeParse(value)
  if (success) return data
  const wrong = error.issues.map(({ path, message }) => [...path, message].join(' '))
  throw new Error(`${where}: ${wrong.join('; ')}`)
}

function print(words: string): void {
  process.stdout.write(`${words}\n`)
}

try {
  await main()
} catch (error) {
  const sentence = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${sentence.replaceAll('\n', ' ')}\n`)
  process.exitCode = 1
}
