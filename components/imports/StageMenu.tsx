'use client'

import { Menu, MenuItem } from '@/components/ui/Menu'
import { Button } from '@/components/ui/Button'
import { useTranslate } from '@/components/messages/useTranslate'
import type { Stage } from '@/domain/imports/RoadmapReading'

export const stages = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Stage[]

/** Chooses a stage for many rows at once. */
export const StageMenu = (props: { label: string; onChoose: (stage: Stage | null) => void }) => {
  const t = useTranslate()
  return (
    <Menu trigger={<Button className="min-h-9!">{props.label}</Button>}>
      {stages.map((stage) => (
        <MenuItem key={stage} onSelect={() => props.onChoose(stage)}>
          {stage}. {t(`board.stages.${stage}`)}
        </MenuItem>
      ))}
      <MenuItem onSelect={() => props.onChoose(null)}>{t('imports.noStage')}</MenuItem>
    </Menu>
  )
}
