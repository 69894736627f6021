import Link from 'next/link'
import { getTranslate } from '@/components/messages/getTranslate'
import { kindsBelow } from '@/domain/organisation/kindsBelow'
import type { MyOrganisation } from '@/server/people/readMe'

/** What to do next in an organisation without roadmaps, as far as the reader may. */
export const FirstSteps = async ({ organisation }: { organisation: MyOrganisation }) => {
  const { t } = await getTranslate()
  const { id, kind, abilities } = organisation
  const page = `/organisations/${id}`
  const steps = [
    abilities['roadmap.create'] && { to: '/roadmaps/new', step: 'beginRoadmap' as const },
    abilities['member.manage'] && { to: page, step: 'beginPeople' as const },
    // A school has partners at most: it finds them on its page when it needs them.
    abilities['organisation.manage'] &&
      kindsBelow[kind].length > 1 && { to: page, step: 'beginBelow' as const },
  ].filter((step) => step !== false)
  return (
    <section aria-labelledby="begin" className="rounded-xl border border-dashed border-edge bg-panel p-8">
      <h2 id="begin" className="text-lg font-semibold">
        {t('setup.beginTitle')}
      </h2>
      <ol className="mt-4 grid list-decimal gap-4 pl-5">
        {steps.map(({ to, step }) => (
          <li key={step}>
            <Link href={to} className="font-medium text-accent underline underline-offset-2">
              {t(`setup.${step}`)}
            </Link>
            <p className="max-w-prose text-sm text-soft">{t(`setup.${step}Text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
