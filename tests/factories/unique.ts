let made = 0

/** A number that no other thing of this test file has. */
export const unique = (): number => ++made
