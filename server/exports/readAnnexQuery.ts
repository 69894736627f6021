import type { ReadInput } from '@/server/actions/defineRoute'

/**
 * The input of exportRoadmap from an address: `?columns=expectedResult,mark&annexNumber=2&cancelled=strike`, all of it
 * as annexOptionsSchema says and none of it needed. `columns=` with nothing behind it asks for none beside the fixed ones.
 */
export const readAnnexQuery: ReadInput = (request, { id }) => {
  const { columns, annexNumber, ...others } = Object.fromEntries(new URL(request.url).searchParams)
  return {
    id,
    options: {
      ...others,
      ...(columns !== undefined && { columns: columns.split(',').filter((column) => column !== '') }),
      ...(annexNumber !== undefined && { annexNumber: Number(annexNumber) }),
    },
  }
}
