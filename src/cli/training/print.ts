import { printPack } from '../../training/print/sheets.js'
import type { PrintFlags } from '../commands/training.js'
import { openPack, write } from './files.js'
import { checkAll } from './notes.js'

/**
 * Runs `oversight training print`.
 *
 * @throws UsageError where the pack cannot be read.
 */
export async function writeSheets(path: string, flags: PrintFlags): Promise<void> {
  const pack = await openPack(path, 'pack.json')
  const html = printPack(pack, flags.part, ({ text, context }) => checkAll(text, context ?? {}))
  if (flags.output === undefined) return void process.stdout.write(html)
  await write(flags.output, html)
  process.stderr.write(`${flags.output}: open it in a browser and print it.${flags.part === 'both' ? ' The answers are at the end: --part sheets leaves them out.' : ''}\n`)
}
