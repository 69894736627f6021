/** A random id for a card or a section: 22 letters and digits, unguessable, no two alike on any replica. */
export const newId = (): string => {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
  // getRandomValues, not randomUUID: schools open the program over plain http in their own network too.
  const bytes = crypto.getRandomValues(new Uint32Array(22))
  return Array.from(bytes, (byte) => alphabet.charAt(byte % alphabet.length)).join('')
}
