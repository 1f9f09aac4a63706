import { posix } from 'node:path'
import { UsageError } from '../../../cli/errors.js'
import { nearest } from '../../../cli/suggest.js'
import type { Archive } from './archive.js'
import { parseWhole } from './parse.js'

const part = 'xl/workbook.xml'
const relations = 'xl/_rels/workbook.xml.rels'
const maxBytes = 16 * 1024 * 1024

/** The sheet to read, and what the workbook says of all. */
export interface Workbook {
  readonly sheet: string
  /** The part that holds the sheet. */
  readonly part: string
  readonly sheets: readonly string[]
  readonly is1904: boolean
}

interface Listed {
  readonly name: string
  readonly part: string
  readonly isHidden: boolean
}

/**
 * Reads a workbook's list of sheets and chooses one.
 *
 * @param wanted the sheet's name; the first that is not hidden where it is not given.
 * @throws UsageError where there is no such sheet.
 */
export async function readWorkbook(file: string, archive: Archive, wanted: string | undefined): Promise<Workbook> {
  const targets = new Map<string, string>()
  await parseWhole(file, await archive.stream(relations, maxBytes), {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target))
    },
  })
  const listed: Listed[] = []
  let is1904 = false
  await parseWhole(file, await archive.stream(part, maxBytes), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      listed.push({ name: attributes['name'] ?? '', part: targets.get(id) ?? '', isHidden: (attributes['state'] ?? 'visible') !== 'visible' })
    },
  })
  const sheets = listed.filter((sheet) => archive.has(sheet.part))
  const chosen = wanted === undefined ? (sheets.find(({ isHidden }) => !isHidden) ?? sheets[0]) : sheets.find(({ name }) => name === wanted)
  if (!chosen) throw noSheet(file, sheets.map(({ name }) => name), wanted)
  return { sheet: chosen.name, part: chosen.part, sheets: sheets.map(({ name }) => name), is1904 }
}

function noSheet(file: string, sheets: readonly string[], wanted = ''): UsageError {
  if (sheets.length === 0) return new UsageError(`${file}: this workbook has no sheet of cells.`)
  const meant = nearest(wanted, sheets)
  return new UsageError(`${file}: there is no sheet "${wanted}".${meant ? ` Did you mean "${meant}"?` : ''} The sheets are ${sheets.map((name) => `"${name}"`).join(', ')}.`)
}
