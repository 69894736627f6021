import { cache } from 'react'
import { callAction } from '@/server/actions/callAction'
import { readMe } from '@/server/people/readMe'

/** Who is signed in, read once for a page and the layout around it. */
export const currentMe = cache(() => callAction(readMe))
