import { CodeAction, CodeActionKind, commands, type Diagnostic, type Disposable, languages, type TextEditor, window } from 'vscode'
import type { ActiveNote } from '../active-note.js'
import type { Item } from '../checklist/model.js'
import { ruleOf } from '../links.js'
import type { Pages } from '../pages.js'

/** What a link, a line of the checklist or nothing at all hands over. */
type Asked = Pick<Item, 'ruleId'> | undefined

/** "Explain this finding": the page of its rule, from inside the extension. */
export function registerExplain(pages: Pages, note: ActiveNote): Disposable[] {
  return [
    commands.registerCommand('oversight.explain', async (asked: Asked) => {
      const ruleId = asked?.ruleId ?? await ruleAtCaret(window.activeTextEditor) ?? await pickRule(note)
      if (ruleId) await pages.showRule(ruleId)
    }),
    languages.registerCodeActionsProvider([{ language: 'markdown' }, { language: 'plaintext' }], { provideCodeActions: (_document, _range, { diagnostics }) => explainActions(diagnostics) }, { providedCodeActionKinds: [CodeActionKind.QuickFix] }),
  ]
}

function explainActions(diagnostics: readonly Diagnostic[]): CodeAction[] {
  const rules = new Set(diagnostics.map(ruleOf).filter((rule) => rule !== null))
  return [...rules].map((ruleId) => {
    const action = new CodeAction(`Explain this finding (${ruleId})`, CodeActionKind.QuickFix)
    action.command = { command: 'oversight.explain', title: action.title, arguments: [{ ruleId }] }
    action.diagnostics = diagnostics.filter((diagnostic) => ruleOf(diagnostic) === ruleId)
    return action
  })
}

/** Where several findings stand at the caret, the person chooses. */
async function ruleAtCaret(editor: TextEditor | undefined): Promise<string | null> {
  if (!editor) return null
  const here = languages.getDiagnostics(editor.document.uri).filter((finding) => ruleOf(finding) !== null && finding.range.contains(editor.selection.active))
  here.sort((one, other) => other.range.start.compareTo(one.range.start) || one.range.end.compareTo(other.range.end))
  const rules = here.map((finding) => ({ label: finding.message, ruleId: ruleOf(finding) }))
  if (new Set(rules.map(({ ruleId }) => ruleId)).size <= 1) return rules[0]?.ruleId ?? null
  return (await window.showQuickPick(rules, { placeHolder: 'Which finding?' }))?.ruleId ?? null
}

async function pickRule(note: ActiveNote): Promise<string | null> {
  const messages = note.current?.result.report?.messages ?? []
  if (messages.length === 0) {
    void window.showInformationMessage('There is no finding to explain.')
    return null
  }
  const picked = await window.showQuickPick(messages.map(({ message, ruleId }) => ({ label: message, description: ruleId, ruleId })), { placeHolder: 'Which finding?', matchOnDescription: true })
  return picked?.ruleId ?? null
}
