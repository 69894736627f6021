import { z } from 'zod'
import { StartError } from '@/server/StartError'

const whole = (low: number, high: number, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .refine((value) => value >= low && value <= high)
    .optional()
    .transform((value) => value ?? fallback)

const address = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol))

/** Each variable with the words that say what it takes. The value itself is never printed: it may be a password. */
const variables = {
  HOST: [
    z.string().regex(/^\S+$/).default('127.0.0.1'),
    'an address or host name to listen on, e.g. 0.0.0.0',
  ],
  PORT: [whole(0, 65_535, 3000), 'a whole number from 0 to 65535 (0: any free port)'],
  DATA_DIR: [z.string().default('./data'), 'a folder'],
  DATABASE_URL: [
    address('postgres:', 'postgresql:').optional(),
    'an address like postgresql://owner:password@host/database',
  ],
  DATABASE_APP_URL: [
    address('postgres:', 'postgresql:').optional(),
    'an address like postgresql://tropa_app:password@host/database',
  ],
  NEXTAUTH_SECRET: [
    z.string().min(32).optional(),
    'at least 32 characters, or nothing (then one is made and kept)',
  ],
  NEXTAUTH_URL: [
    address('http:', 'https:').optional(),
    'the address that people open, e.g. https://tropa.example.org',
  ],
  TRUST_PROXY: [
    z
      .enum(['0', '1'])
      .default('0')
      .transform((value) => value === '1'),
    '1 where a proxy of yours sets the forwarding headers, or 0',
  ],
  DEMO: [
    z
      .enum(['0', '1'])
      .default('0')
      .transform((value) => value === '1'),
    '1 or 0',
  ],
  DEMO_PASSWORD: [z.string().min(8).optional(), 'at least 8 characters'],
  LOG_LEVEL: [z.enum(['debug', 'info', 'warn', 'error']).default('info'), 'debug, info, warn or error'],
  NODE_ENV: [
    z.enum(['production', 'development', 'test']).default('production'),
    'production, development or test',
  ],
} as const

const shape = Object.fromEntries(Object.entries(variables).map(([name, [schema]]) => [name, schema])) as {
  [Name in keyof typeof variables]: (typeof variables)[Name][0]
}

/** The environment as the program uses it. */
export type Env = z.output<z.ZodObject<typeof shape>>

/**
 * Parses the environment once, at the start. An empty variable counts as unset.
 * Throws a StartError with one line for each wrong variable.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.keys(variables).map((name) => [name, source[name] || undefined]))
  const parsed = z.object(shape).safeParse(given)
  const lines = parsed.success
    ? []
    : [...new Set(parsed.error.issues.map((issue) => issue.path[0] as keyof typeof variables))].map(
        (name) => `${name} must be ${variables[name][1]}.`,
      )
  if (given.DATABASE_APP_URL && !given.DATABASE_URL) {
    lines.push('DATABASE_APP_URL needs DATABASE_URL beside it: the owner, who applies migrations.')
  }
  if (!parsed.success || lines.length > 0) throw new StartError(lines.join('\n'))
  return parsed.data
}
