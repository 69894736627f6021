import type { ReactNode } from 'react'
import { getTranslate } from '@/components/messages/getTranslate'
import { Mark } from './Mark'

/** A page of somebody who has not signed in: the name of the product above one sheet, and what stands below that. */
export const Doorway = async (props: { wide?: boolean; below?: ReactNode; children: ReactNode }) => {
  const { t } = await getTranslate()
  return (
    <main
      id="main"
      className={`mx-auto grid w-full ${props.wide ? 'max-w-2xl' : 'max-w-md'} gap-6 px-4 py-12 sm:py-20`}
    >
      <div className="flex items-center gap-3">
        <Mark />
        <div>
          <p className="text-xl font-semibold tracking-tight">{t('common.product')}</p>
          <p className="text-sm text-soft">{t('shell.tagline')}</p>
        </div>
      </div>
      <section className="min-w-0 rounded-xl border border-line bg-panel p-6 shadow-card">
        {props.children}
      </section>
      {props.below}
    </main>
  )
}
