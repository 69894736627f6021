import type { ComponentProps } from 'react'

type Look = 'primary' | 'secondary' | 'quiet' | 'danger'

const looks: Record<Look, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border border-edge bg-panel hover:bg-hover',
  quiet: 'hover:bg-hover',
  danger: 'border border-danger text-danger bg-panel hover:bg-not-done-tint',
}

const base =
  'inline-flex min-h-10 items-center justify-center gap-2 rounded-md px-4 py-1.5 text-sm font-medium disabled:opacity-55'

/** The classes of a button, for links that look like one. */
export const buttonClass = (look: Look = 'secondary') => `${base} ${looks[look]}`

/** A button of the page; `look` says how much it is the thing to do. */
export const Button = ({
  look = 'secondary',
  className = '',
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { look?: Look }) => (
  <button type={type} className={`${buttonClass(look)} ${className}`} {...rest} />
)
