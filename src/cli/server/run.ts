import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { UsageError } from '../errors.js'
import { openInBrowser } from '../page/open.js'
import { readPageProfile } from '../page/council.js'
import { makePage, type PageFlags } from '../page/page.js'
import { isLoopback, makeServer } from './server.js'

/**
 * Runs `oversight serve` until it is stopped.
 *
 * @throws UsageError where something given cannot be used, or the port is taken.
 */
export async function runServe(flags: PageFlags & { readonly port: number; readonly host: string; readonly open?: boolean }): Promise<void> {
  const profile = await readPageProfile(flags.profile)
  const server = makeServer({ page: await makePage(flags), profile, isOpen: !isLoopback(flags.host) })
  server.listen(flags.port, flags.host)
  await once(server, 'listening').catch((error: Error) => { throw new UsageError(`could not listen on ${flags.host}:${flags.port}: ${error.message}`) })
  const { port } = server.address() as AddressInfo
  const host = flags.host.includes(':') ? `[${flags.host}]` : flags.host
  const url = `http://${host}:${port}/`
  process.stderr.write(`${url}\nStop it with Ctrl+C. Notes are neither logged nor kept.\n`)
  if (!isLoopback(flags.host)) process.stderr.write('oversight: others on the network can reach this, and what they send is not encrypted. Put it behind a server that does HTTPS.\n')
  if (flags.open) await openInBrowser(url)
  const stop = (): void => { server.close(); server.closeAllConnections() }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  await once(server, 'close')
}
