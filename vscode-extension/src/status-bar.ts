import { type ExtensionContext, StatusBarAlignment, window } from 'vscode'
import { type ActiveNote, type CheckedNote, partOnly } from './active-note.js'

/** Where the note stands, at the foot of the window: how many of the six elements are there, and how much is to be mended. */
export function registerStatusBar(note: ActiveNote): ExtensionContext['subscriptions'] {
  const item = window.createStatusBarItem('oversight', StatusBarAlignment.Right, 90)
  item.name = 'Oversight'
  item.command = 'oversight.checklist.focus'
  const show = (current: CheckedNote | null): void => {
    if (!current) return item.hide()
    const { text, tooltip } = statusOf(current)
    item.text = text
    item.tooltip = tooltip
    item.accessibilityInformation = { label: tooltip }
    item.show()
  }
  return [item, note.onChanged(show)]
}

function statusOf({ result: { report, profile, isTooLarge } }: CheckedNote): { readonly text: string; readonly tooltip: string } {
  const there = report.elements.filter(({ level }) => level === 2).length
  const mend = report.messages.filter(({ severity }) => severity !== 'info').length
  const consider = report.messages.length - mend
  return {
    text: `$(checklist) ${there} of ${report.elements.length}${isTooLarge ? ' (part)' : ''}`,
    tooltip: `Oversight: ${there} of ${report.elements.length} elements are there in full; ${mend} to mend, ${consider} to consider. Profile: ${profile.title}.${isTooLarge ? ` ${partOnly}` : ''} Opens the checklist.`,
  }
}
