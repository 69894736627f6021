'use client'

import { useId, useRef, useState, type KeyboardEvent } from 'react'

export type Choice = { key: string; label: string; group: string }

/** Case, ё and е make no difference when one looks for a name. */
const fold = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е')

type Props = {
  id?: string
  label: string
  placeholder?: string
  choices: Choice[]
  /** The most that may be typed. */
  longest: number
  /** Offers to take the typed words themselves. */
  wordsLabel: (typed: string) => string
  emptyLabel: string
  onPick: (choice: Choice) => void
  onWords: (typed: string) => void
}

const wordsKey = '—words'

/** A field that finds one of many by what is typed, or takes the typed words as they are. */
export const Combobox = (props: Props) => {
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const words = typed.trim()
  const found = props.choices.filter(({ label }) => fold(label).includes(fold(words))).slice(0, 60)
  const rows: Choice[] = words
    ? [...found, { key: wordsKey, label: props.wordsLabel(words), group: '' }]
    : found
  const groups = [...new Set(rows.map(({ group }) => group))]
  const optionId = (choice: Choice) => `${listId}-${choice.key}`
  const current = rows[Math.min(active, rows.length - 1)]

  const pick = (choice: Choice) => {
    if (choice.key === wordsKey) props.onWords(words)
    else props.onPick(choice)
    setTyped('')
    setOpen(false)
    setActive(0)
    input.current?.focus()
  }
  const step = (by: number) => {
    setOpen(true)
    const next = (active + by + rows.length) % Math.max(1, rows.length)
    setActive(open ? next : 0)
    requestAnimationFrame(() =>
      document
        .getElementById(listId)
        ?.querySelector('[aria-selected=true]')
        ?.scrollIntoView({ block: 'nearest' }),
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault()
        return step(event.key === 'ArrowDown' ? 1 : -1)
      case 'Enter':
        if (!open || !current) return
        event.preventDefault()
        return pick(current)
      case 'Tab':
        // What was typed is taken before one goes on.
        if (!open || !words || !current) return
        event.preventDefault()
        return pick(current)
      case 'Escape':
        if (!open) return
        event.stopPropagation()
        event.nativeEvent.stopImmediatePropagation()
        return setOpen(false)
      default:
        return
    }
  }
  return (
    <div className="relative">
      <input
        ref={input}
        {...(props.id && { id: props.id })}
        role="combobox"
        aria-label={props.label}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(open && current && { 'aria-activedescendant': optionId(current) })}
        autoComplete="off"
        placeholder={props.placeholder}
        maxLength={props.longest}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setOpen(true)
          setActive(0)
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        className="w-full rounded-md border border-edge bg-panel px-3 py-2 text-sm leading-snug"
      />
      <div
        id={listId}
        role="listbox"
        tabIndex={-1}
        aria-label={props.label}
        hidden={!open}
        onMouseDown={(event) => event.preventDefault()}
        className="absolute inset-x-0 top-full z-20 mt-1 max-h-72 overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-sheet"
      >
        {open &&
          groups.map((group) => (
            <div key={group} role="group" aria-label={group || props.label}>
              {group && (
                <p aria-hidden className="px-2.5 pt-2 pb-1 text-2xs text-soft">
                  {group}
                </p>
              )}
              {rows
                .filter((choice) => choice.group === group)
                .map((choice) => (
                  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the field, which keeps the focus (aria-activedescendant)
                  <div
                    key={choice.key}
                    id={optionId(choice)}
                    role="option"
                    tabIndex={-1}
                    aria-selected={choice === current}
                    onClick={() => pick(choice)}
                    className={`cursor-pointer rounded px-2.5 py-1.5 text-sm break-words ${choice === current ? 'bg-tint' : 'hover:bg-hover'}`}
                  >
                    {choice.label}
                  </div>
                ))}
            </div>
          ))}
        {open && rows.length === 0 && (
          <div role="option" aria-disabled aria-selected={false} className="px-2.5 py-1.5 text-sm text-soft">
            {props.emptyLabel}
          </div>
        )}
      </div>
    </div>
  )
}
