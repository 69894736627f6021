import { Document, Packer, PageOrientation } from 'docx'
import type { Annex } from '@/domain/exports/Annex'
import { annexTable } from '@/server/exports/annexTable'
import { lines } from '@/server/exports/lines'
import { linesOf } from '@/server/exports/linesOf'
import { annexStyles } from '@/server/exports/looks'
import { page } from '@/server/exports/page'
import { pageNumber } from '@/server/exports/pageNumber'

/** More columns, smaller letters. */
const tablePoints = (columns: number) => (columns <= 6 ? 12 : columns === 7 ? 11 : 10)

/** Writes an annex as a .docx file: landscape A4, Times New Roman, in the look of an order (GOST R 7.0.97-2016). */
export const writeAnnex = async (annex: Annex): Promise<Buffer<ArrayBuffer>> =>
  Buffer.from(await Packer.toArrayBuffer(documentOf(annex)))

const documentOf = (annex: Annex): Document =>
  new Document({
    title: linesOf(annex.title).join(' '),
    creator: 'Тропа',
    styles: annexStyles(tablePoints(annex.columns.length)),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            // The library takes the sheet upright and turns it by itself.
            size: { width: page.height, height: page.width, orientation: PageOrientation.LANDSCAPE },
            margin: page.margin,
          },
        },
        headers: pageNumber,
        children: [
          ...annex.approval.flatMap((text) => lines(text, 'approval')),
          ...lines(annex.title, 'annexTitle'),
          ...(annex.subtitle ? lines(annex.subtitle, 'annexSubtitle') : []),
          ...lines('', 'gap'),
          ...(annex.rows.length > 0
            ? [annexTable(annex)]
            : lines('В дорожной карте пока нет мероприятий.', 'notice')),
        ],
      },
    ],
  })
