import type { IncomingMessage } from 'node:http'

/** Why a request is turned down: its status and one sentence for the caller. Never holds any of the body. */
export class Refusal extends Error {
  constructor(readonly status: number, message: string) { super(message) }
}

/** A character may take four bytes, and JSON may write it as six. */
export const mostBytes = 2_000_000

/**
 * Reads a JSON body up to the cap.
 *
 * @throws Refusal where it is too large, not JSON, or not said to be.
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type'] ?? ''
  if (!/^application\/json\s*(?:;|$)/iu.test(type)) throw new Refusal(415, 'Send application/json.')
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw new Refusal(413, `Send at most ${mostBytes} bytes.`)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) throw new Refusal(413, `Send at most ${mostBytes} bytes.`)
    chunks.push(chunk)
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
  } catch {
    // The parser's own words would quote the note.
    throw new Refusal(400, 'The body is not JSON in UTF-8.')
  }
}
