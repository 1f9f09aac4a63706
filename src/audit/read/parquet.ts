import { stat } from 'node:fs/promises'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, type FileMetaData } from 'hyparquet'
import { UsageError } from '../../cli/errors.js'
import type { Source, SourceRecord, Unreadable } from '../types.js'

/**
 * Opens a Parquet file, one row group at a time.
 *
 * @throws UsageError where the file is no Parquet.
 */
export async function openParquet(file: string): Promise<Source> {
  await stat(file).catch(() => {
    throw new UsageError(`${file}: could not be read.`)
  })
  const buffer = await asyncBufferFromFile(file)
  const metadata = await parquetMetadataAsync(buffer).catch(() => {
    throw new UsageError(`${file}: this is not a Parquet file, or it is damaged.`)
  })
  const columns = metadata.schema.slice(1).map((column) => column.name)
  return { description: 'Parquet', columns, size: Number(metadata.num_rows), records: () => readGroups(buffer, metadata, columns) }
}

async function* readGroups(file: Awaited<ReturnType<typeof asyncBufferFromFile>>, metadata: FileMetaData, columns: readonly string[]): AsyncGenerator<SourceRecord | Unreadable> {
  let start = 0
  for (const group of metadata.row_groups) {
    const end = start + Number(group.num_rows)
    const rows = await parquetReadObjects({ file, metadata, rowStart: start, rowEnd: end })
    for (const [at, row] of rows.entries()) {
      yield { values: Object.fromEntries(columns.map((name) => [name, toText(row[name])])), place: `row ${start + at + 1}`, bytes: start + at + 1 }
    }
    start = end
  }
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' ? String(value) : ''
}
