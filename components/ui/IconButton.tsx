import type { ComponentProps } from 'react'

/** A button that shows an icon; `label` is its name, for screen readers and as a hint. */
export const IconButton = ({
  label,
  className = '',
  ...rest
}: Omit<ComponentProps<'button'>, 'aria-label' | 'title'> & { label: string }) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    className={`inline-grid size-9 place-items-center rounded-md text-soft hover:bg-hover hover:text-ink ${className}`}
    {...rest}
  />
)
