import { Prisma } from '@/prisma/generated/client'

/** Whether an error of Prisma says that a value which has to be unique is there already. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
