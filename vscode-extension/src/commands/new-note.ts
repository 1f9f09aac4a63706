import { commands, type Disposable, type QuickPickItem, QuickPickItemKind, SnippetString, window, workspace } from 'vscode'
import { commands as serverCommands, requests, type StarterItem, type StarterParams, type StarterResult } from '../../../src/language-server/protocol.js'
import type { Server } from '../client.js'
import { dayProblem, dayToday, readDay } from '../day.js'

type Choice = QuickPickItem & { readonly id?: string }

/** "New note from starter": which event, which child, which day; then an unsaved note whose questions are tab stops. */
export function registerNewNote(server: Server): Disposable[] {
  return [commands.registerCommand('oversight.newNote', () => newNote(server))]
}

async function newNote(server: Server): Promise<void> {
  const id = await pickEvent(server)
  if (id === null) return
  const child = await window.showInputBox({ title: 'New note (1 of 2)', prompt: 'The child’s first name, or names with “and” between. Leave it empty to be asked in the note.', placeHolder: 'Mia', ignoreFocusOut: true })
  if (child === undefined) return
  const typed = await window.showInputBox({ title: 'New note (2 of 2)', prompt: 'The day of the oversight. Leave it empty to be asked in the note.', value: dayToday(new Date()), ignoreFocusOut: true, validateInput: dayProblem })
  if (typed === undefined) return
  const date = readDay(typed)
  const role = workspace.getConfiguration('oversight').get<string>('role')?.trim()
  await open(server, { id, format: 'snippet', ...(child.trim() ? { child: child.trim() } : {}), ...(date ? { date } : {}), ...(role ? { role } : {}) })
}

/** Opens the filled starter as an unsaved Markdown document. */
async function open(server: Server, params: StarterParams): Promise<void> {
  const starter = await server.ask<StarterResult>(requests.starter, { ...params, ...documentParams() })
  if (!starter) return void window.showErrorMessage('There is no starter for this event.')
  const document = await workspace.openTextDocument({ language: 'markdown' })
  const editor = await window.showTextDocument(document)
  await editor.insertSnippet(new SnippetString(starter.text))
  await server.run(serverCommands.checkAsNote, { uri: document.uri.toString(), isNote: true })
}

/** Lists the events as the guidance groups them; what is typed searches by everyday words as well as by the councils' own. */
function pickEvent(server: Server): Promise<string | null> {
  const picker = window.createQuickPick<Choice>()
  picker.title = 'New note from starter'
  picker.placeholder = 'What happened? For example: late visit, moved home, police'
  const textDocument = documentParams()
  let asked = 0
  let isAccepted = false
  return new Promise((resolve) => {
    const choose = (id: string | undefined): void => {
      if (id === undefined) return
      resolve(id)
      picker.hide()
    }
    const list = async (query: string): Promise<void> => {
      const now = ++asked
      picker.busy = true
      const starters = await server.ask<readonly StarterItem[]>(requests.starters, { ...(query ? { query } : {}), ...textDocument })
      if (now !== asked) return
      picker.items = choicesOf(starters ?? [], query === '')
      picker.busy = false
      if (isAccepted) choose(starters?.[0]?.id)
    }
    picker.onDidChangeValue((value) => {
      isAccepted = false
      void list(value.trim())
    })
    // Whoever presses Enter before the answer is there means its first line, not that of the answer before.
    picker.onDidAccept(() => {
      if (picker.busy) isAccepted = true
      else choose((picker.selectedItems[0] ?? picker.activeItems[0])?.id)
    })
    picker.onDidHide(() => {
      resolve(null)
      picker.dispose()
    })
    picker.show()
    void list('')
  })
}

/** The document whose profile is followed. */
function documentParams(): { readonly textDocument?: { readonly uri: string } } {
  const active = window.activeTextEditor?.document
  return active ? { textDocument: { uri: active.uri.toString() } } : {}
}

/** The server has already chosen: the picker must not leave anything out again, nor sort anew. */
function choicesOf(starters: readonly StarterItem[], isGrouped: boolean): Choice[] {
  const choices: Choice[] = []
  let family: string | null = null
  for (const starter of starters) {
    if (isGrouped && starter.family !== family) choices.push({ label: starter.family, kind: QuickPickItemKind.Separator })
    family = starter.family
    choices.push({ label: starter.name, ...(starter.detail === starter.name ? {} : { detail: starter.detail }), id: starter.id, alwaysShow: true })
  }
  return choices
}
