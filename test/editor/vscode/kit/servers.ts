import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BuiltExtension } from './built.js'
import { host } from './host.js'

/** A VS Code that a browser can open. */
interface Running {
  readonly stop: () => void
}

/** One that serves any folder of this computer. */
export interface DesktopServer extends Running {
  /** Where a folder is opened. */
  readonly urlOf: (folder: string) => string
}

/** One that serves a single folder. */
export interface WebServer extends Running {
  readonly url: string
}

const quiet = { 'chat.disableAIFeatures': true, 'workbench.startupEditor': 'none', 'telemetry.telemetryLevel': 'off', 'workbench.enableExperiments': false, 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never', 'editor.accessibilitySupport': 'off', 'workbench.tips.enabled': false, 'extensions.ignoreRecommendations': true, 'git.enabled': false, 'npm.autoDetect': 'off', 'editor.minimap.enabled': false, 'security.workspace.trust.banner': 'never' }

/**
 * Starts VS Code as it runs on a remote machine, with the packed extension installed: extensions run in Node. The
 * folders are not trusted, as one is that somebody has just been sent.
 */
export async function startDesktop({ vsix, scratch }: BuiltExtension): Promise<DesktopServer> {
  const data = join(scratch, 'server')
  mkdirSync(join(data, 'data/Machine'), { recursive: true })
  writeFileSync(join(data, 'data/Machine/settings.json'), JSON.stringify(quiet))
  const env = ownEnvironment(scratch)
  const flags = ['--accept-server-license-terms', '--server-data-dir', data]
  execFileSync(process.execPath, [host.server, ...flags, '--install-extension', vsix], { env, stdio: 'pipe' })
  const server = spawn(process.execPath, [host.server, ...flags, '--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--telemetry-level', 'off'], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const [, port] = await said(server, /listening on (\d+)/u)
  return { urlOf: (folder) => `http://127.0.0.1:${port ?? ''}/?folder=${encodeURIComponent(folder)}`, stop: () => { stopGroup(server) } }
}

/**
 * Starts VS Code as it runs on vscode.dev: all in the browser, the extension and its server in workers, the folder on no
 * disk.
 */
export async function startWeb({ folder, scratch }: BuiltExtension, workspace: string): Promise<WebServer> {
  const builds = join(scratch, 'builds')
  const build = join(builds, 'vscode-web-stable-local')
  mkdirSync(build, { recursive: true })
  for (const name of ['out', 'extensions', 'node_modules', 'package.json']) symlinkSync(join(host.web, name), join(build, name))
  writeFileSync(join(build, 'version'), 'local')
  const port = await freePort()
  const options = { browserType: 'none', quality: 'stable', commit: 'local', esm: false, host: 'localhost', port, testRunnerDataDir: builds, extensionDevelopmentPath: folder, folderPath: workspace }
  const starter = join(scratch, 'start-web.mjs')
  writeFileSync(starter, `import testWeb from ${JSON.stringify(pathToFileURL(host.testWeb).href)}\nawait testWeb.open(${JSON.stringify(options)})\nconsole.log('ready for tests')\n`)
  const server = spawn(process.execPath, [starter], { env: ownEnvironment(scratch), detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  await said(server, /ready for tests/u)
  // Previews come from names below this one, which only “localhost” may have.
  return { url: `http://localhost:${port}/`, stop: () => { stopGroup(server) } }
}

/** Nothing of the person's own VS Code, and nothing that asks outside. */
function ownEnvironment(scratch: string): NodeJS.ProcessEnv {
  const home = join(scratch, 'home')
  const temporary = join(scratch, 'tmp')
  for (const folder of [home, temporary]) mkdirSync(folder, { recursive: true })
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:VSCODE_|npm_|VITEST|NODE_OPTIONS|XDG_|TEST)/u.test(name))
  return { ...Object.fromEntries(kept), HOME: home, XDG_CONFIG_HOME: join(home, 'config'), XDG_DATA_HOME: join(home, 'data'), XDG_CACHE_HOME: join(home, 'cache'), XDG_RUNTIME_DIR: temporary, TMPDIR: temporary, EXTENSIONS_GALLERY: '{}' }
}

/** Waits until a process says something on either stream. */
function said(child: ChildProcess, what: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let heard = ''
    const hear = (part: Buffer): void => {
      heard += part.toString()
      const found = what.exec(heard)
      if (found) resolve(found)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', () => { reject(new Error(`VS Code stopped before it had started:\n${heard}`)) })
  })
}

function stopGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // It has stopped by itself.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => { if (address && typeof address === 'object') resolve(address.port) })
    })
  })
}
