import { defineRoute } from '@/server/actions/defineRoute'
import { readJson } from '@/server/actions/readJson'
import { makeTicket } from '@/server/realtime/makeTicket'

/** `POST {document, schemaVersion}` gives `{ticket, name, schemaVersion}` for a connection to `/collab` (docs/protocol.md). */
export const POST = defineRoute(makeTicket, { readInput: readJson })
