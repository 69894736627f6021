'use client'

import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

/** Something that is looked at when needed: closed it stands beside others, open it takes the whole line. */
export const Disclosure = (props: {
  title: string
  open?: boolean
  onToggle?: (open: boolean) => void
  children: ReactNode
}) => (
  <details
    open={props.open ?? false}
    onToggle={(event) => props.onToggle?.(event.currentTarget.open)}
    className="group max-w-full min-w-0 rounded-lg border border-line bg-panel text-sm open:basis-full"
  >
    <summary className="flex min-h-9 list-none items-center gap-2 py-1.5 pr-4 pl-3 font-medium">
      <ChevronRight size={16} aria-hidden className="text-soft group-open:rotate-90" />
      {props.title}
    </summary>
    <div className="border-t border-line px-4 py-3">{props.children}</div>
  </details>
)
