'use client'

import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'

type Props = {
  /** What the form does. */
  label: string
  failure: string | null
  disabled: boolean
  danger?: boolean
  onClose: () => void
}

/** The last lines of a form in a dialog: what went wrong, the way back, the way on. */
export const FormEnd = ({ label, failure, disabled, danger, onClose }: Props) => {
  const t = useTranslate()
  return (
    <>
      <p role="alert" className="text-sm text-danger empty:hidden">
        {failure}
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" look={danger ? 'danger' : 'primary'} disabled={disabled}>
          {label}
        </Button>
      </div>
    </>
  )
}
