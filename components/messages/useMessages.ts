'use client'

import { use } from 'react'
import { MessagesContext, type MessagesContextValue } from './MessagesProvider'

/** Language and translator of the page; throws where no MessagesProvider stands above. */
export const useMessages = (): MessagesContextValue => {
  const value = use(MessagesContext)
  if (!value) throw new Error('MessagesProvider is missing above')
  return value
}
