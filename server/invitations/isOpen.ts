/** The where-clause of invitations that can still be used at a moment: what is used, withdrawn or old is not found. */
export const isOpen = (at: Date) => ({ usedAt: null, withdrawnAt: null, expiresAt: { gt: at } })
