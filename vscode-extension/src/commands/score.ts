import { commands, type Disposable, window } from 'vscode'
import type { ActiveNote } from '../active-note.js'
import type { Pages } from '../pages.js'
import { scorePage } from '../score-page.js'

/** The score, on demand: a page that says what it is made of. */
export function registerScore(pages: Pages, note: ActiveNote): Disposable[] {
  return [commands.registerCommand('oversight.score', async () => {
    const report = note.current?.result.report
    if (!report) return void window.showInformationMessage('There is no oversight note in the active editor to score.')
    await pages.showMade('Score', scorePage(report))
  })]
}
