import { type Command, InvalidArgumentError } from 'commander'
import type { PageFlags } from '../page/page.js'
import { addPageFlags } from './page.js'

interface Flags extends PageFlags {
  readonly port: number
  readonly host: string
  readonly open?: boolean
}

/** Adds `oversight serve`. */
export function registerServe(program: Command): void {
  addPageFlags(program.command('serve').description('serve the page and POST /api/check on this computer alone'))
    .option('--port <number>', 'port; 0 for any that is free', parsePort, 8765)
    .option('--host <address>', 'address to listen on; anything but this computer’s own opens it to others', '127.0.0.1')
    .option('--open', 'open it in the browser')
    .action(async (flags: Flags) => {
      const { runServe } = await import('../server/run.js')
      await runServe(flags)
    })
}

function parsePort(value: string): number {
  const port = Number(value)
  if (!/^\d{1,5}$/u.test(value) || port > 65_535) throw new InvalidArgumentError('Give a port from 0 to 65535.')
  return port
}
