import { type ExtensionContext, StatusBarAlignment, window } from 'vscode'
import type { ActiveNote, CheckedNote } from './active-note.js'

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

function statusOf({ result: { report, profile } }: CheckedNote): { readonly text: string; readonly tooltip: string } {
  if (!report) return { text: '$(checklist) Too large', tooltip: 'Oversight: this document is too large to be checked as one note.' }
  const there = report.elements.filter(({ level }) => level === 2).length
  const mend = report.messages.filter(({ severity }) => severity !== 'info').length
  const consider = report.messages.length - mend
  return {
    text: `$(checklist) ${there} of ${report.elements.length}`,
    tooltip: `Oversight: ${there} of ${report.elements.length} elements are there in full; ${mend} to mend, ${consider} to consider. Profile: ${profile.title}. Opens the checklist.`,
  }
}
