import { hash } from '@node-rs/argon2'

/** argon2id with the OWASP minimum of 2023: 19 MiB, two passes, one lane; about 20 ms on a school's machine. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of a password as it is kept: a PHC string that names its own parameters. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost)
