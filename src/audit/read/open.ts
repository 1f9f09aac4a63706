import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { UsageError } from '../../cli/errors.js'
import type { Source } from '../types.js'

/** What the user says of a source. */
export interface SourceOptions {
  readonly delimiter?: string
  readonly encoding?: string
  readonly sheet?: string
}

/**
 * Opens whatever notes come in, by the file's ending: CSV or TSV, Excel, Parquet, one JSON object a line, a folder of
 * files, or `-` for standard input (one JSON object a line).
 *
 * @throws UsageError where it cannot be read, or nothing is known of its kind.
 */
export async function openSource(input: string, options: SourceOptions = {}): Promise<Source> {
  if (input === '-') return (await import('./ndjson.js')).openNdjson('-')
  const status = await stat(input).catch(() => {
    throw new UsageError(`${input}: no such file or folder.`)
  })
  if (status.isDirectory()) return (await import('./folder.js')).openFolder(input)
  const ending = extname(input).toLowerCase()
  if (['.csv', '.tsv', '.tab'].includes(ending)) return (await import('./csv.js')).openCsv(input, options)
  if (['.ndjson', '.jsonl'].includes(ending)) return (await import('./ndjson.js')).openNdjson(input)
  if (ending === '.parquet') return (await import('./parquet.js')).openParquet(input)
  if (ending === '.xlsx' || ending === '.xlsm') return (await import('./xlsx.js')).openXlsx(input, options.sheet)
  const hint = ending.startsWith('.xls') ? ' Open it in Excel and save it as .xlsx or “CSV UTF-8”.' : ' It knows .csv, .tsv, .xlsx, .parquet, .ndjson, .jsonl, and folders.'
  throw new UsageError(`${input}: cannot audit a ${ending || 'file without an ending'}.${hint}`)
}
