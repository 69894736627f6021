'use client'

import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { formatDate } from '@/components/messages/formatDate'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { Field, fieldClass } from '@/components/ui/Field'

type Props = { token: string; expiresAt: string; onReady: () => void }

/**
 * The link, this once. Its secret stands behind the #, which browsers send to nobody: no log of ours or of a proxy and
 * no Referer holds it.
 */
export const InvitationLink = ({ token, expiresAt, onReady }: Props) => {
  const t = useTranslate()
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState(false)
  const link = `${location.origin}/invitation#${token}`

  const copy = async () => {
    field.current?.select()
    // Without https, as in many schools, browsers give no clipboard but still copy what is selected.
    const done = window.isSecureContext
      ? await navigator.clipboard.writeText(link).then(
          () => true,
          () => false,
        )
      : document.execCommand('copy')
    setCopied(done)
  }

  return (
    <div className="grid gap-4">
      <p className="text-sm">{t('members.linkText', { date: formatDate(expiresAt) })}</p>
      <Field label={t('members.link')}>
        {(attributes) => (
          <textarea
            {...attributes}
            ref={field}
            readOnly
            rows={3}
            value={link}
            onFocus={({ target }) => target.select()}
            className={`${fieldClass} font-mono break-all`}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p role="status" className="text-sm text-soft">
          {copied && t('members.copied')}
        </p>
        <Button look="primary" onClick={() => void copy()}>
          {copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          {t('members.copy')}
        </Button>
        <Button onClick={onReady}>{t('common.ready')}</Button>
      </div>
    </div>
  )
}
