import { gzipSync } from 'node:zlib'

/** The most that a page may take: it is opened from slow shares and sent by email. */
const most = { bytes: 1_500_000, zipped: 450_000 } as const

/** How large a page is, as it stands and zipped, in bytes. */
export interface PageSize {
  readonly bytes: number
  readonly zipped: number
}

export function sizeOf(page: string): PageSize {
  return { bytes: Buffer.byteLength(page), zipped: gzipSync(page, { level: 9 }).length }
}

/** A size in plain words: "1,391 kB (431 kB zipped)". */
export function sizeInWords({ bytes, zipped }: PageSize): string {
  return `${kilobytes(bytes)} (${kilobytes(zipped)} zipped)`
}

/**
 * Says that a page is too large.
 *
 * @returns one sentence, or null where it is within the limits.
 */
export function sizeProblem(size: PageSize): string | null {
  if (size.bytes <= most.bytes && size.zipped <= most.zipped) return null
  return `the page is larger than it should be: ${sizeInWords(size)}, where ${sizeInWords(most)} is the most.`
}

function kilobytes(bytes: number): string {
  return `${String(Math.ceil(bytes / 1000)).replace(/(?<=\d)(?=\d{3}$)/u, ',')} kB`
}
