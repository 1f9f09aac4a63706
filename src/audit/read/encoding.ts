/** The encodings that exports of case systems come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * Tells the encoding of a file from its first bytes: a byte-order mark, else UTF-8 where the bytes are that, else Windows-1252.
 *
 * @param head the first bytes; a character cut off at their end does no harm.
 */
export function detectEncoding(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const wide = wideOf(head)
  if (wide) return wide
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

const sampled = 4096

/** Text in two bytes a character without a byte-order mark: every other byte of Western text is nought. */
function wideOf(head: Uint8Array): Encoding | null {
  const sample = head.subarray(0, sampled)
  const noughts: [number, number] = [0, 0]
  sample.forEach((byte, at) => { if (byte === 0) noughts[(at % 2) as 0 | 1]++ })
  const half = sample.length / 2
  if (noughts[1] > half * 0.8 && noughts[0] < half * 0.1) return 'utf-16le'
  return noughts[0] > half * 0.8 && noughts[1] < half * 0.1 ? 'utf-16be' : null
}

/** How an encoding is told to people. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252 (it is not valid UTF-8)',
}

export function isEncoding(name: string): name is Encoding {
  return Object.hasOwn(encodingNames, name)
}

/** Decodes a stream of bytes, telling how many came with each piece. */
export async function* decodeStream(chunks: AsyncIterable<Buffer>, encoding: Encoding, count: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) {
    count(chunk.length)
    yield decoder.decode(chunk, { stream: true })
  }
  yield decoder.decode()
}
