/**
 * A start that cannot go on, told in one sentence to whoever starts the program: what is wrong and what to do.
 * The message never holds a password or personal data, because it is printed as it is.
 */
export class StartError extends Error {
  override readonly name = 'StartError'
}
