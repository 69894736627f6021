import { cookies } from 'next/headers'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { getTranslate } from '@/components/messages/getTranslate'
import { AccountMenu, type OwnOrganisation } from './AccountMenu'
import { Mark } from './Mark'
import { toTheme } from './Theme'

type Props = {
  /** Who is signed in. */
  name: string
  organisations: OwnOrganisation[]
  /** Between the name of the product and the account: the title of the page and what belongs to it. */
  children?: ReactNode
}

/** The head of every page: the way home, what the page is about, who is signed in. */
export const Header = async ({ name, organisations, children }: Props) => {
  const { t } = await getTranslate()
  const theme = toTheme((await cookies()).get('theme')?.value)
  return (
    <header className="flex min-h-14 items-center gap-x-4 gap-y-1 border-b border-line bg-panel px-4 max-sm:flex-wrap max-sm:py-2">
      {/* Fetched ahead, the first page would be drawn by the server while it opens a board. */}
      <Link
        href="/"
        prefetch={false}
        aria-label={`${t('common.product')}: ${t('shell.home')}`}
        className="flex items-center gap-2"
      >
        <Mark />
        <span className="text-base font-semibold tracking-tight max-lg:sr-only">{t('common.product')}</span>
      </Link>
      <div className="flex min-w-0 flex-1 items-center gap-4 max-sm:order-last max-sm:basis-full">
        {children}
      </div>
      <div className="max-sm:ml-auto">
        <AccountMenu name={name} organisations={organisations} theme={theme} />
      </div>
    </header>
  )
}
