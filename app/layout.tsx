import '@fontsource-variable/golos-text/index.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { getTranslate } from '@/components/messages/getTranslate'
import { MessagesProvider } from '@/components/messages/MessagesProvider'
import { toTheme } from '@/components/shell/Theme'
import { ToastProvider } from '@/components/ui/Toasts'
import { DemoNotice } from './DemoNotice'

export const metadata: Metadata = { title: { default: 'Тропа', template: '%s — Тропа' } }

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

/** What every page stands in: language, theme, texts and notices. */
export default async function Layout({ children }: { children: ReactNode }) {
  const { locale, messages, t } = await getTranslate()
  const theme = toTheme((await cookies()).get('theme')?.value)
  return (
    <html lang={locale} {...(theme !== 'system' && { 'data-theme': theme })}>
      {/* A page that fills the window, as a board does, has what the notices above it leave. */}
      <body className="flex min-h-dvh flex-col has-[[data-whole-window]]:h-dvh">
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded focus:bg-panel focus:px-4 focus:py-2"
        >
          {t('shell.skip')}
        </a>
        <MessagesProvider locale={locale} messages={messages}>
          <ToastProvider>
            <DemoNotice />
            <div className="min-h-0 flex-1">{children}</div>
          </ToastProvider>
        </MessagesProvider>
      </body>
    </html>
  )
}
