import { createReadStream } from 'node:fs'
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import { decodeStream } from '../read/encoding.js'
import { splitLines } from '../read/lines.js'
import type { Result } from '../types.js'
import { Output } from './files.js'
import { resultColumns } from './rows.js'

/** Rows that are held at a time: enough to be packed well, few enough to take little memory. */
const groupRows = 10_000

/**
 * Makes a Parquet file of the rows that a finished audit left as lines of JSON: the same columns as the CSV, in bounded
 * memory. It is made at the end and of that file alone, so a run that was stopped on its way gives the same bytes.
 *
 * @param rows the path of the rows, one JSON object a line.
 * @param path where to; written over where it is there.
 * @param tell told after each group how many rows are in.
 */
export async function writeParquet(rows: string, path: string, tell: (written: number) => void): Promise<void> {
  const output = await Output.open(path, 0)
  try {
    const bytes = new ByteWriter()
    const flush = async () => {
      await output.append(bytes.getBytes())
      bytes.index = 0
    }
    const parquet = new ParquetWriter({ writer: bytes, schema: schemaFromColumnData({ columnData: columnsOf([]) }), createdBy: 'oversight-lint', statistics: false })
    let written = 0
    for await (const group of groupsOf(rows)) {
      await parquet.write({ columnData: columnsOf(group), rowGroupSize: groupRows })
      await flush()
      written += group.length
      tell(written)
    }
    await parquet.finish()
    await flush()
  } finally {
    await output.close()
  }
}

async function* groupsOf(file: string): AsyncGenerator<readonly Result[]> {
  let group: Result[] = []
  for await (const { text } of splitLines(decodeStream(createReadStream(file), 'utf-8', () => undefined))) {
    group.push(JSON.parse(text ?? '') as Result)
    if (group.length < groupRows) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

function columnsOf(results: readonly Result[]) {
  return resultColumns.map(({ name, type, valueOf }) => ({ name, type, nullable: false, data: results.map(valueOf) }))
}
