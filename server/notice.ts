/** Tells whoever runs the program, where it was started; people read it, unlike the log. */
export const notice = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
