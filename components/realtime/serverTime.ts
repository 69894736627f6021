/** By how much the clock of this device goes wrong, in ms, as far as the server has been heard. */
let behind = 0

/** Takes note of the server's time, as an answer of it says (`Date` header). */
export const noteServerTime = (answer: Pick<Response, 'headers'>): void => {
  const said = Date.parse(answer.headers.get('date') ?? '')
  if (!Number.isNaN(said)) behind = said - Date.now()
}

/**
 * The time that goes into the document, in ms since 1970. Clocks of school computers are wrong by months: by such a one
 * a card would have been in the bin for longer than it is kept there.
 */
export const serverNow = (): number => Date.now() + behind
