/**
 * How an attempt to sign in ended; only `refused` says something about login and password. A number: it was not looked
 * at, and is worth trying again after so many seconds.
 */
export type SignInOutcome = 'in' | 'refused' | 'outage' | 'failed' | 'cookies' | 'offline' | number

export type Credentials = { login: string; password: string; sharedComputer: boolean }

/**
 * Signs in through next-auth: asks for the token that keeps other sites out, then sends login and password. Never
 * throws; an outage is told as an outage, never as a refusal.
 */
export const submitSignIn = async (credentials: Credentials): Promise<SignInOutcome> => {
  try {
    const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string }
    const body = new URLSearchParams({
      login: credentials.login,
      password: credentials.password,
      sharedComputer: String(credentials.sharedComputer),
      csrfToken,
      json: 'true',
    })
    const response = await fetch('/api/auth/callback/credentials', { method: 'POST', body })
    const { url = '', wait } = (await response.json()) as { url?: string; wait?: number }
    return wait ?? outcomeOf(response.status, url)
  } catch (error) {
    // fetch fails with a TypeError; an answer that is no JSON is none of ours.
    return error instanceof TypeError ? 'offline' : 'failed'
  }
}

const outcomeOf = (status: number, url: string): SignInOutcome => {
  if (status === 503) return 'outage'
  if (status === 401) return 'refused'
  // The token did not come back as a cookie.
  if (url.includes('csrf=true')) return 'cookies'
  return status === 200 ? 'in' : 'failed'
}
