import { SaxesParser, type SaxesTagNS } from 'saxes'
import { ImportError } from '@/server/imports/ImportError'
import { limits } from '@/server/imports/limits'

/** An element: local name, the namespace that it stands in, and its attributes by local name. */
export type XmlElement = { name: string; uri: string; attribute: (name: string) => string | undefined }

export type XmlHandler = {
  open?: (element: XmlElement) => void
  close?: (name: string, uri: string) => void
  text?: (text: string) => void
  /** Told after each piece how many bytes are read. */
  done?: (bytes: number) => void
}

/** Of bytes decoded at a time: a part of 100 MB is never one string. */
const chunk = 64 * 1024

/**
 * Walks an XML part from start to end without building a tree. A document type is refused before anything of it is
 * used, so no entity beyond the five of XML exists. Throws ImportError: forbidden-xml, damaged, too-deep.
 */
export function parseXml(bytes: Buffer, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true })
  let depth = 0
  parser.on('doctype', () => {
    throw new ImportError('forbidden-xml', 'document type declaration')
  })
  parser.on('error', (error) => {
    throw new ImportError('damaged', error.message)
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > limits.xmlDepth)
      throw new ImportError('too-deep', `over ${limits.xmlDepth} elements inside one another`)
    handler.open?.(elementOf(tag))
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    handler.close?.(tag.local, tag.uri)
  })
  if (handler.text) parser.on('text', handler.text)
  const decoder = decoderFor(bytes)
  for (let at = 0; at < bytes.length; at += chunk) {
    parser.write(decode(decoder, bytes.subarray(at, at + chunk)))
    handler.done?.(Math.min(at + chunk, bytes.length))
  }
  parser.close()
}

function elementOf(tag: SaxesTagNS): XmlElement {
  return {
    name: tag.local,
    uri: tag.uri,
    attribute: (name) => Object.values(tag.attributes).find((attribute) => attribute.local === name)?.value,
  }
}

/** Office writes UTF-8, or UTF-16 with a byte order mark (ECMA-376 part 2 allows no other). */
function decoderFor(bytes: Buffer): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  return new TextDecoder('utf-8', { fatal: true })
}

function decode(decoder: TextDecoder, bytes: Buffer): string {
  try {
    return decoder.decode(bytes, { stream: true })
  } catch (error) {
    throw new ImportError('damaged', 'bytes that are no text', { cause: error })
  }
}
