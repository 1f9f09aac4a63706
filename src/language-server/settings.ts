import { defaultSettings, type Settings } from './protocol.js'

const longestWait = 60_000

/**
 * Reads settings as a client gives them: whatever is missing or of another type is as it is by default.
 *
 * @param given what the client answered, of any shape.
 */
export function readSettings(given: unknown): Settings {
  const values = typeof given === 'object' && given !== null ? (given as Readonly<Record<string, unknown>>) : {}
  const pick = <Key extends keyof Settings>(key: Key, isFit: (value: unknown) => boolean): Settings[Key] => (isFit(values[key]) ? (values[key] as Settings[Key]) : defaultSettings[key])
  return {
    enable: pick('enable', isFlag),
    files: pick('files', isList),
    folders: pick('folders', isList),
    profile: pick('profile', isText),
    event: pick('event', isText),
    role: pick('role', isText),
    run: pick('run', (value) => value === 'onType' || value === 'onSave'),
    focusMode: pick('focusMode', isFlag),
    focusMs: pick('focusMs', (value) => typeof value === 'number' && value >= 0 && value <= longestWait),
    inlayHints: pick('inlayHints', isFlag),
    codeLens: pick('codeLens', isFlag),
  }
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean'
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText)
}
