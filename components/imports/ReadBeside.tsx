'use client'

import { useTranslate } from '@/components/messages/useTranslate'
import type { RoadmapReading } from '@/domain/imports/RoadmapReading'
import { Disclosure } from '@/components/ui/Disclosure'

/** What else the document holds, as read: the working group and the stage plan. */
export const ReadBeside = ({ reading }: { reading: RoadmapReading }) => {
  const t = useTranslate()
  const { workingGroup, stages } = reading
  return (
    <>
      {workingGroup.length > 0 && (
        <Disclosure title={`${t('imports.workingGroup')}: ${workingGroup.length}`}>
          <p className="mb-3 text-2xs text-soft">{t('imports.groupNote')}</p>
          <ul className="grid gap-3">
            {workingGroup.map(({ no, name, position, duties }, at) => (
              <li key={at}>
                <p className="font-medium">
                  {no && <span className="text-soft">{no}. </span>}
                  {name || t('imports.noName')}
                  {position && <span className="font-normal">, {position}</span>}
                </p>
                <Lines lines={duties} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {stages.length > 0 && (
        <Disclosure title={`${t('imports.stagePlan')}: ${stages.length}`}>
          <ol className="grid gap-3">
            {stages.map(({ no, title, period, documents, indicators }, at) => (
              <li key={at}>
                <p className="font-medium">
                  {no && <span className="text-soft">{no}. </span>}
                  {title}
                  {period.text && <span className="font-normal text-soft">, {period.text}</span>}
                </p>
                <Lines lines={[...documents, ...indicators].map(({ text }) => text)} />
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </>
  )
}

const Lines = ({ lines }: { lines: string[] }) =>
  lines.length === 0 ? null : (
    <ul className="mt-1 list-disc pl-5 text-soft">
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  )
