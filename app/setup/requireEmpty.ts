import { notFound } from 'next/navigation'
import { PageFailure } from '@/app/PageFailure'
import { isOutage } from '@/server/actions/isOutage'
import { readDoor } from '@/server/people/readDoor'

/** Where somebody has an account already, the pages of the first start are not there. */
export const requireEmpty = async (): Promise<void> => {
  if ((await look()) !== 'empty') notFound()
}

const look = async () => {
  try {
    return await readDoor()
  } catch (error) {
    throw isOutage(error) ? new PageFailure('outage') : error
  }
}
