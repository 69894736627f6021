'use client'

import { DropdownMenu } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'

const itemClass =
  'flex min-h-9 cursor-pointer items-center gap-2.5 rounded px-2.5 py-1.5 text-sm outline-none select-none ' +
  'data-highlighted:bg-tint data-disabled:opacity-50'

/** A menu that drops down from `trigger`. */
export const Menu = (
  props: { trigger: ReactNode; children: ReactNode } & ComponentProps<typeof DropdownMenu.Root>,
) => {
  const { trigger, children, ...root } = props
  return (
    <DropdownMenu.Root modal={false} {...root}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) max-w-80 min-w-48 overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-sheet"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

export const MenuItem = ({
  danger,
  ...rest
}: ComponentProps<typeof DropdownMenu.Item> & { danger?: boolean }) => (
  <DropdownMenu.Item className={`${itemClass} ${danger ? 'text-danger' : ''}`} {...rest} />
)

/** One of several, of which one is chosen. */
export const MenuChoice = (props: {
  value: string
  onChange: (value: string) => void
  choices: { value: string; label: ReactNode }[]
}) => (
  <DropdownMenu.RadioGroup value={props.value} onValueChange={props.onChange}>
    {props.choices.map(({ value, label }) => (
      <DropdownMenu.RadioItem key={value} value={value} className={itemClass}>
        <span className="w-4 text-accent" aria-hidden>
          {value === props.value ? '✓' : ''}
        </span>
        {label}
      </DropdownMenu.RadioItem>
    ))}
  </DropdownMenu.RadioGroup>
)

export const MenuLabel = (props: { children: ReactNode }) => (
  <DropdownMenu.Label className="px-2.5 pt-2 pb-1 text-2xs text-soft">{props.children}</DropdownMenu.Label>
)

export const MenuSeparator = () => <DropdownMenu.Separator className="my-1 h-px bg-line" />
