import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isSecure } from '@/server/http/isSecure'

const plainHost = /^[\w.:[\]-]+$/

const always = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

const policy = (nonce: string, host: string, secure: boolean, development: boolean): string =>
  [
    `default-src 'self'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    // Dialogs lock the page behind them by adding style elements; no text of people ever becomes markup.
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    // Some browsers still in schools do not count ws: to 'self'.
    `connect-src 'self'${plainHost.test(host) ? ` ${secure ? 'wss' : 'ws'}://${host}` : ''}`,
    `worker-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')

/**
 * Sets the security headers of an answer, before Next sees the request: scripts run only with the nonce of this one
 * answer. Next finds the nonce in the request's own policy header and puts it on its scripts; pages must be rendered
 * per request for that. Done here and not in a proxy.ts, which would buffer every upload and run once more per request.
 */
export const secureResponse = (
  request: IncomingMessage,
  response: ServerResponse,
  development: boolean,
): void => {
  const nonce = randomBytes(16).toString('base64')
  const secure = isSecure(request)
  const host = request.headers['x-forwarded-host'] ?? request.headers.host ?? ''
  const value = policy(nonce, String(host), secure, development)
  request.headers['content-security-policy'] = value
  request.headers['x-nonce'] = nonce
  response.setHeader('Content-Security-Policy', value)
  for (const [name, header] of Object.entries(always)) response.setHeader(name, header)
  if (secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000')
}
