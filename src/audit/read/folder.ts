import { basename, relative } from 'node:path'
import { UsageError } from '../../cli/errors.js'
import { findFiles, readInput } from '../../cli/inputs.js'
import { readFrontMatter } from '../../note/front-matter.js'
import type { Source, SourceRecord, Unreadable } from '../types.js'

/** Opens a folder of .txt, .md and .docx files, one note a file; its path inside the folder is its id. */
export async function openFolder(folder: string): Promise<Source> {
  const files = await findFiles([folder])
  return { description: `a folder of ${files.length} files`, columns: ['id', 'text', 'recordedOn', 'child', 'event', 'role'], size: files.length, records: () => readFiles(folder, files) }
}

async function* readFiles(folder: string, files: readonly string[]): AsyncGenerator<SourceRecord | Unreadable> {
  for (const [at, file] of files.entries()) {
    // Files are often named after children, so a place is told by number.
    const place = `file ${at + 1} of ${files.length}, sorted by path`
    const id = relative(folder, file) || basename(file)
    try {
      const { text } = await readInput(file)
      const { recordedOn = '', children = [], event = '', role = '' } = readFrontMatter(text).context
      yield { values: { id, text, recordedOn, child: children.join('; '), event, role }, place, bytes: at + 1 }
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      yield { problem: error.message.replaceAll(`${file}: `, ''), place, bytes: at + 1 }
    }
  }
}
