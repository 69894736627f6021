'use client'

import dynamic from 'next/dynamic'

/** Signing out with its question, which pages do not need before. */
export const LazySignOut = dynamic(async () => (await import('./SignOut')).SignOut, { ssr: false })
