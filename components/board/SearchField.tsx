'use client'

import { Search, X } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { IconButton } from '@/components/ui/IconButton'
import type { FilterProps } from './FilterProps'

type SearchProps = FilterProps & { fieldRef?: Ref<HTMLInputElement> }

/** The search: Escape empties it, Enter and the down arrow go to the first card that it leaves. */
export const SearchField = ({ filter, onChange, fieldRef }: SearchProps) => {
  const t = useTranslate()
  const clear = () => onChange({ ...filter, q: '' })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && filter.q) {
      event.preventDefault()
      event.stopPropagation()
      clear()
    }
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
    event.preventDefault()
    document.querySelector<HTMLElement>('[data-open]')?.focus()
  }
  return (
    <div role="search" className="relative">
      <Search size={16} aria-hidden className="pointer-events-none absolute top-2.5 left-2.5 text-soft" />
      <input
        ref={fieldRef}
        type="search"
        aria-label={t('filter.search')}
        aria-keyshortcuts="Control+/"
        title={t('filter.searchHint')}
        placeholder={t('filter.search')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={filter.q}
        onChange={(event) => onChange({ ...filter, q: event.target.value })}
        onKeyDown={onKeyDown}
        className="h-9 w-full rounded-md border border-edge bg-panel pr-9 pl-8 text-sm [&::-webkit-search-cancel-button]:hidden"
      />
      {filter.q && (
        <IconButton
          label={t('filter.clearSearch')}
          onClick={clear}
          className="absolute! top-1 right-1 size-7!"
        >
          <X size={14} aria-hidden />
        </IconButton>
      )}
    </div>
  )
}
