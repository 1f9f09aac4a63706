import type { Archive } from './archive.js'
import { parseWhole } from './parse.js'

const part = 'xl/styles.xml'
const maxBytes = 16 * 1024 * 1024
/** Numbers of the formats for days that every Excel knows (ECMA-376 part 1, 18.8.30). */
const builtIn: readonly (readonly [number, number])[] = [[14, 17], [22, 22], [27, 31], [36, 36], [50, 54], [57, 58]]
const msPerDay = 86_400_000
const maxSerial = 2_958_465

/** Reads which cell styles show their number as a day. */
export async function readDateStyles(file: string, archive: Archive): Promise<ReadonlySet<number>> {
  const styles = new Set<number>()
  if (!archive.has(part)) return styles
  const custom = new Set<number>()
  let isCell = false
  let style = 0
  await parseWhole(file, await archive.stream(part, maxBytes), {
    open: (name, attributes) => {
      const format = Number(attributes['numFmtId'])
      if (name === 'numFmt' && isDayFormat(attributes['formatCode'] ?? '')) custom.add(format)
      if (name === 'cellXfs') isCell = true
      if (name !== 'xf' || !isCell) return
      if (custom.has(format) || builtIn.some(([low, high]) => format >= low && format <= high)) styles.add(style)
      style++
    },
    close: (name) => {
      if (name === 'cellXfs') isCell = false
    },
  })
  return styles
}

/** Whether a format shows a day: it holds a `d` or a `y` outside quotation marks, brackets and escapes. */
export function isDayFormat(code: string): boolean {
  let until = ''
  for (let at = 0; at < code.length; at++) {
    const char = code.charAt(at)
    if (until !== '') {
      if (char === until) until = ''
    } else if (char === '"') until = '"'
    else if (char === '[') until = ']'
    else if (char === '\\' || char === '_' || char === '*') at++
    else if ('dyDY'.includes(char)) return true
  }
  return false
}

/**
 * Makes a day of a number of days as Excel counts them.
 *
 * @param serial the cell's number.
 * @param is1904 whether the workbook counts from 1904.
 * @returns `YYYY-MM-DD`, or null where Excel knows no such day.
 */
export function dayOf(serial: number, is1904: boolean): string | null {
  if (!(serial >= 1 && serial <= maxSerial)) return null
  // Excel believes in 29 February 1900, so days before that are one off.
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  return new Date(epoch + Math.floor(serial) * msPerDay).toISOString().slice(0, 10)
}
