/** Gives a text to the browser as a file to keep. */
export const keepFile = ({ name, text }: { name: string; text: string }): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download reads the address after this step of the page.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
