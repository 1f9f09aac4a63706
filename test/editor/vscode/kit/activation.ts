import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { BuiltExtension } from './built.js'

/** Loads and activates the extension with a VS Code in which everything can be asked for and nothing is done. */
const script = `
const Module = require('node:module')
const anything = new Proxy(function () {}, {
  get: (made, name) => name === Symbol.toPrimitive ? () => 'x' : name === Symbol.iterator ? () => [][Symbol.iterator]() : name === 'then' ? undefined : name === 'prototype' ? made.prototype : anything,
  set: () => true,
  apply: () => anything,
  construct: () => anything,
})
const load = Module._load
Module._load = (name, ...rest) => name === 'vscode' ? anything : load(name, ...rest)
const before = process.cpuUsage()
require(process.argv[1]).activate({ extensionUri: anything, subscriptions: [] })
const { user, system } = process.cpuUsage(before)
process.stdout.write(String((user + system) / 1000))
process.exit(0)
`

/** Milliseconds of the processor's time that the extension takes to load and to activate; the least of a few tries. */
export function activationWork({ folder }: BuiltExtension): number {
  const tries = Array.from({ length: 5 }, () => Number(execFileSync(process.execPath, ['-e', script, join(folder, 'dist/desktop.js')], { encoding: 'utf8' })))
  return Math.min(...tries)
}

/** How many times longer than its own work a program takes here now, with all else that runs: 1 on a machine that is idle. */
export function busyness(): number {
  const before = process.cpuUsage()
  const start = performance.now()
  while (performance.now() - start < 500);
  const { user, system } = process.cpuUsage(before)
  return Math.max(1, 500_000 / (user + system))
}
