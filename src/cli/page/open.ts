import { spawn } from 'node:child_process'
import { UsageError } from '../errors.js'

const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/**
 * Opens a file or address in the browser that the system is set to.
 *
 * @throws UsageError where there is none that can be started.
 */
export function openInBrowser(target: string): Promise<void> {
  const [command, ...args] = openers[process.platform] ?? ['xdg-open']
  return new Promise((done, fail) => {
    const child = spawn(command, [...args, target], { stdio: 'ignore', detached: true })
    child.once('error', () => { fail(new UsageError(`no browser could be started; open ${target} yourself.`)) })
    child.once('spawn', () => {
      child.unref()
      done()
    })
  })
}
