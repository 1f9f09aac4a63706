import { UsageError } from '../../cli/errors.js'

/**
 * Makes names of a header: those without a name are numbered, those that stand twice are told apart.
 *
 * @throws UsageError where no column has a name.
 */
export function nameColumns(file: string, header: readonly string[]): string[] {
  if (header.every((name) => name.trim() === '')) throw new UsageError(`${file}: no header line. The first line must name the columns.`)
  const names = header.map((name, at) => name.trim() || `column ${at + 1}`)
  return names.map((name, at) => (names.indexOf(name) === at ? name : `${name} (${at + 1})`))
}
