'use client'

import { ListFilter, X } from 'lucide-react'
import { Dialog, Popover } from 'radix-ui'
import { useEffect, useRef, useState, type ComponentProps } from 'react'
import type { BoardFilter } from '@/domain/board/BoardFilter'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { IconButton } from '@/components/ui/IconButton'
import { useMedia } from '@/components/ui/useMedia'
import { useBoard, useShownCards } from './BoardContext'
import { FilterChoices } from './FilterChoices'
import type { FilterProps } from './FilterProps'
import { conditionCount } from './filterConditions'
import { SearchField } from './SearchField'

/** Where there is room for the search beside the other tools. */
const wide = '(min-width: 64rem)'

/** The search and the choices of what a board shows: beside each other, or on a sheet where there is little room. */
export const FilterTools = (props: FilterProps) => {
  const isWide = useMedia(wide)
  return isWide ? <WideTools {...props} /> : <NarrowTools {...props} />
}

const WideTools = (props: FilterProps) => {
  const t = useTranslate()
  const search = useRef<HTMLInputElement>(null)
  useSearchKey(() => search.current?.focus())
  return (
    <>
      <div className="w-56">
        <SearchField {...props} fieldRef={search} />
      </div>
      <Popover.Root>
        <Popover.Trigger asChild>
          <FilterButton filter={props.filter} />
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            align="start"
            sideOffset={6}
            collisionPadding={12}
            aria-label={t('filter.title')}
            className="z-50 max-h-(--radix-popover-content-available-height) w-[44rem] max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-xl border border-line bg-raised p-4 shadow-sheet"
          >
            <FilterChoices {...props} />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </>
  )
}

const NarrowTools = (props: FilterProps) => {
  const t = useTranslate()
  const { store } = useBoard()
  const shown = useShownCards()
  const [open, setOpen] = useState(false)
  useSearchKey(() => setOpen(true))
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <FilterButton filter={props.filter} />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[88dvh] w-full max-w-[44rem] flex-col rounded-t-2xl border border-line bg-raised shadow-sheet"
        >
          <div className="flex min-h-14 items-center gap-2 border-b border-line px-4">
            <Dialog.Title className="flex-1 text-sm font-semibold">{t('filter.title')}</Dialog.Title>
            <Dialog.Close asChild>
              <IconButton label={t('common.close')}>
                <X size={18} aria-hidden />
              </IconButton>
            </Dialog.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-4">
            <SearchField {...props} />
            <div className="mt-4">
              <FilterChoices {...props} />
            </div>
          </div>
          <div className="border-t border-line px-4 py-3">
            <Dialog.Close asChild>
              <Button look="primary" className="w-full">
                {t('filter.apply', { count: shown?.size ?? store.cardCount() })}
              </Button>
            </Dialog.Close>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

const FilterButton = ({ filter, ...rest }: { filter: BoardFilter } & ComponentProps<typeof Button>) => {
  const t = useTranslate()
  const count = conditionCount(filter)
  return (
    <Button
      look="quiet"
      className="px-3!"
      {...rest}
      aria-label={count > 0 ? t('filter.openCount', { count }) : t('filter.title')}
    >
      <ListFilter size={16} aria-hidden />
      <span className="max-sm:hidden">{t('filter.open')}</span>
      {count > 0 && (
        <span className="min-w-5 rounded-full bg-accent px-1.5 text-center text-2xs text-on-accent numeric">
          {count}
        </span>
      )}
    </Button>
  )
}

/** Ctrl+/ (⌘/) brings the focus to the search: the browser's own keys stay the browser's. */
const useSearchKey = (search: () => void) => {
  const latest = useRef(search)
  useEffect(() => {
    latest.current = search
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.code !== 'Slash' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
