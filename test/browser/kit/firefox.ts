import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'

const places = [process.env['FIREFOX'], '/usr/bin/firefox-esr', '/usr/bin/firefox']

/** Where Firefox is on this machine (`FIREFOX` says so, if it is elsewhere); undefined where there is none. */
export const firefoxPath = places.find((path) => path !== undefined && existsSync(path))

/** Keys by the numbers that WebDriver gives them. */
export const keys = { control: '\uE009', alt: '\uE00A', enter: '\uE007', tab: '\uE004', home: '\uE011', delete: '\uE017', f8: '\uE038' } as const

/** An ordinary Firefox, driven by the WebDriver BiDi protocol that it speaks itself: no driver and no patched build between. */
export interface Firefox {
  readonly open: (url: string) => Promise<void>
  /** Runs an expression in the page and gives its value. It counts as something that the person did. */
  readonly run: (expression: string) => Promise<unknown>
  /** Waits until an expression is true in the page. */
  readonly until: (expression: string) => Promise<void>
  /** Presses keys together, the last one last. */
  readonly press: (...together: readonly string[]) => Promise<void>
  readonly type: (text: string) => Promise<void>
  /** Clicks the middle of the first element that a selector finds. */
  readonly click: (selector: string) => Promise<void>
  /** Requests to anywhere but the file itself, and errors. Must stay empty. */
  readonly wrongs: readonly string[]
  readonly close: () => Promise<void>
}

interface Received {
  readonly id?: number
  readonly type: 'success' | 'error' | 'event'
  readonly method?: string
  readonly message?: string
  readonly params?: { readonly level?: string; readonly text?: string; readonly request?: { readonly url: string } }
  readonly result?: { readonly contexts?: readonly { readonly context: string }[]; readonly type?: string; readonly result?: { readonly value?: unknown }; readonly exceptionDetails?: { readonly text: string } }
}

/** Starts Firefox without a window, with a profile of its own that is thrown away. */
export async function startFirefox(): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'oversight-firefox-'))
  // What Firefox itself would ask of the network at a first start.
  writeFileSync(join(profile, 'user.js'), ['app.update.enabled', 'browser.shell.checkDefaultBrowser', 'datareporting.policy.dataSubmissionEnabled', 'network.captive-portal-service.enabled', 'network.connectivity-service.enabled'].map((name) => `user_pref("${name}", false);\n`).join(''))
  const program = spawn(firefoxPath ?? '', ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const socket = new WebSocket(`${await addressOf(program)}/session`)
  await new Promise<void>((done, fail) => {
    socket.once('open', () => { done() })
    socket.once('error', fail)
  })
  const waiting = new Map<number, (received: Received) => void>()
  const wrongs: string[] = []
  let own = ''
  socket.on('message', (data: Buffer) => {
    const received = JSON.parse(data.toString('utf8')) as Received
    if (received.id !== undefined) waiting.get(received.id)?.(received)
    const url = received.params?.request?.url
    if (received.method === 'network.beforeRequestSent' && url && own && url !== own && !/^(?:data|blob):/u.test(url)) wrongs.push(`request: ${url}`)
    if (received.method === 'log.entryAdded' && (received.params?.level === 'error' || received.params?.level === 'warn')) wrongs.push(`console: ${received.params.text ?? ''}`)
  })
  let number = 0
  const send = async (method: string, params: object): Promise<NonNullable<Received['result']>> => {
    const id = ++number
    const answered = new Promise<Received>((done) => { waiting.set(id, done) })
    socket.send(JSON.stringify({ id, method, params }))
    const { type, message, result = {} } = await answered
    waiting.delete(id)
    if (type === 'error') throw new Error(`${method}: ${message ?? ''}`)
    if (result.type === 'exception') throw new Error(result.exceptionDetails?.text ?? method)
    return result
  }
  await send('session.new', { capabilities: {} })
  await send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] })
  const context = (await send('browsingContext.getTree', {})).contexts?.[0]?.context ?? ''
  const run = async (expression: string): Promise<unknown> => {
    const { result } = await send('script.evaluate', { expression, target: { context }, awaitPromise: true, userActivation: true })
    return result?.value
  }
  const act = async (actions: readonly object[]): Promise<void> => { await send('input.performActions', { context, actions }) }
  const pressAll = (values: readonly string[]): readonly object[] => [...values.map((value) => ({ type: 'keyDown', value })), ...[...values].reverse().map((value) => ({ type: 'keyUp', value }))]
  return {
    wrongs,
    open: async (url) => {
      own = url
      await send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    run,
    until: async (expression) => {
      for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((done) => setTimeout(done, 50))) if (await run(`Boolean(${expression})`) === true) return
      throw new Error(`never came true: ${expression}`)
    },
    press: (...together) => act([{ type: 'key', id: 'keys', actions: pressAll(together) }]),
    type: (text) => act([{ type: 'key', id: 'keys', actions: [...text].flatMap((value) => pressAll([value === '\n' ? keys.enter : value])) }]),
    click: async (selector) => {
      const at = await run(`(() => { const found = document.querySelector(${JSON.stringify(selector)}); found.scrollIntoView({ block: 'center' }); const { x, y, width, height } = found.getBoundingClientRect(); return JSON.stringify({ x: Math.round(x + width / 2), y: Math.round(y + height / 2) }) })()`)
      const { x, y } = JSON.parse(String(at)) as { x: number; y: number }
      await act([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [{ type: 'pointerMove', x, y }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] }])
    },
    close: async () => {
      socket.close()
      program.kill()
      await new Promise((done) => { program.once('exit', done) })
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

/** Firefox says on its error output where it listens. */
function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = ''
    const timer = setTimeout(() => { fail(new Error(`Firefox does not listen: ${said}`)) }, 60_000)
    program.stderr?.on('data', (data: Buffer) => {
      said += data.toString('utf8')
      const address = /WebDriver BiDi listening on (ws:\S+)/u.exec(said)?.[1]
      if (!address) return
      clearTimeout(timer)
      done(address)
    })
    program.once('error', fail)
  })
}
