import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { UsageError } from '../../../cli/errors.js'
import { noWorkbook } from './archive.js'

/** What is done with the parts of an XML file. Names come without their prefix. */
export interface Handlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/**
 * Parses a stream of XML piece by piece. Entities other than XML's own five are errors, so none can be made to expand.
 *
 * @returns after every piece, so that what the handlers gathered can be passed on: how many bytes have been read.
 * @throws UsageError where it is no XML, or unpacks to something else than it says.
 */
export async function* parseXml(file: string, stream: Readable, { open, text, close }: Handlers): AsyncGenerator<number> {
  const parser = new SaxesParser()
  parser.on('opentag', (tag) => open(local(tag.name), tag.attributes))
  if (text) parser.on('text', text)
  if (text) parser.on('cdata', text)
  if (close) parser.on('closetag', (tag) => close(local(tag.name)))
  parser.on('error', (error) => {
    throw error
  })
  const decoder = new TextDecoder()
  let bytes = 0
  try {
    for await (const chunk of stream) {
      const piece = chunk as Buffer
      bytes += piece.length
      parser.write(decoder.decode(piece, { stream: true }))
      yield bytes
    }
    parser.write(decoder.decode()).close()
  } catch (error) {
    throw error instanceof UsageError ? error : noWorkbook(file)
  }
  yield bytes
}

/** Parses a stream of XML to its end. */
export async function parseWhole(file: string, stream: Readable, handlers: Handlers): Promise<void> {
  for await (const bytes of parseXml(file, stream, handlers)) void bytes
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
