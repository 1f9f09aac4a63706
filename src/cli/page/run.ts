import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { UsageError } from '../errors.js'
import { openInBrowser } from './open.js'
import { makePage, type PageFlags } from './page.js'
import { sizeInWords, sizeOf, sizeProblem } from './size.js'

/**
 * Runs `oversight page`.
 *
 * @throws UsageError where something given cannot be used, or the file cannot be written.
 */
export async function runPage(flags: PageFlags & { readonly output?: string; readonly open?: boolean }): Promise<void> {
  if (!flags.output && !flags.open && process.stdout.isTTY) throw new UsageError('say where to write the page: -o page.html, or open it with --open.')
  const page = await makePage(flags)
  const size = sizeOf(page)
  const problem = sizeProblem(size)
  if (problem) process.stderr.write(`oversight: ${problem} It works, but opens slowly from a share. Leave out starters or events that are as they come with the linter.\n`)
  if (!flags.output && !flags.open) return void process.stdout.write(page)
  const file = flags.output ? resolve(flags.output) : join(await mkdtemp(join(tmpdir(), 'oversight-')), 'page.html')
  await writeFile(file, page).catch((error: Error) => { throw new UsageError(`${file}: could not be written: ${error.message}`) })
  process.stderr.write(`${file}: ${sizeInWords(size)}\n`)
  if (flags.open) await openInBrowser(file)
}
