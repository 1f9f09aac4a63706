import { window } from 'vscode'
import { type CommandParams, commands } from '../../../src/language-server/protocol.js'

const asksWhy: readonly string[] = [commands.turnOffHere, commands.turnOffInProfile]

/**
 * Asks why a rule is turned off, before the server is told.
 *
 * @returns the arguments to send on, or null where the person thought better of it.
 */
export async function askReason(command: string, args: readonly unknown[]): Promise<unknown[] | null> {
  const [params, ...rest] = args
  if (!asksWhy.includes(command) || !isParams(params) || params.reason !== undefined) return [...args]
  const where = command === commands.turnOffHere ? 'in this note' : 'in the profile'
  const reason = await window.showInputBox({
    title: `Turn off ${params.ruleId ?? 'the rule'} ${where}`,
    prompt: 'Why? Your reason is kept beside it, for those who read it later.',
    ignoreFocusOut: true,
    validateInput: (typed) => typed.trim() === '' ? 'Give a reason.' : null,
  })
  return reason === undefined ? null : [{ ...params, reason: reason.trim() }, ...rest]
}

function isParams(value: unknown): value is CommandParams {
  return typeof value === 'object' && value !== null && 'uri' in value
}
