import { isIP, isIPv4 } from 'node:net'

/**
 * What counts as one place in limits, of an address as a socket or a proxy writes it (a port, brackets, a zone and
 * the IPv4-in-IPv6 form are taken off): the IPv4 address itself, and of an IPv6 address its /64, which is what one line
 * of one subscriber has. Null for what is no address.
 */
export const networkOf = (written: string): string | null => {
  const bare = written
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '')
  if (isIPv4(bare)) return bare
  if (isIP(bare) === 0) return null
  // The parser of URLs writes every form of an IPv6 address in one way, IPv4 inside it as two groups.
  const [head = '', tail = ''] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::')
  const [left, right] = [head, tail].map((part) => (part ? part.split(':') : [])) as [string[], string[]]
  const groups = [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right]
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return `${groups.slice(0, 4).join(':')}::/64`
  const bytes = groups.slice(6).flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 255])
  return bytes.join('.')
}
