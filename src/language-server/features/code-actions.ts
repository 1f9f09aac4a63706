import { type CodeAction, CodeActionKind, type CodeActionContext, type Diagnostic } from 'vscode-languageserver'
import type { Span } from '../../note/types.js'
import type { Message } from '../../report/types.js'
import { allMetas } from '../../rules/metas.js'
import { asNoteKind, type Client, fixAllKind } from '../capabilities.js'
import type { Document } from '../document.js'
import { toAction } from '../edits.js'
import { type Judged } from '../judging.js'
import { commands } from '../protocol.js'
import { turnOffInNote } from '../turn-off.js'
import { fixesFor, safeEdits, type Scene } from './fixes.js'

const titles = new Map(allMetas.map(({ id, title }) => [id, title]))

/** What a request for actions asks for. */
export interface Asked {
  readonly span: Span
  readonly context: CodeActionContext
}

/**
 * What can be done about the findings in a range: the fixes of each, then turning its rule off, then the fix-all action.
 *
 * @param scene the note's text, report and day.
 * @param diagnosticOf gives the diagnostic that shows a finding, so that a client can tie the two together.
 */
export function codeActions(document: Document, judged: Judged, scene: Scene, asked: Asked, client: Client, diagnosticOf: (message: Message) => Diagnostic | null): CodeAction[] {
  const wants = (kind: string): boolean => asked.context.only === undefined || asked.context.only.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`))
  const actions: CodeAction[] = []
  if (wants(CodeActionKind.QuickFix)) {
    const here = scene.report.messages.filter((message) => message.start <= asked.span.end && message.end >= asked.span.start)
    for (const message of here) actions.push(...fixActions(document, message, scene, client, diagnosticOf(message)))
    actions.push(...turnOffActions(document, judged, here, client, diagnosticOf))
  }
  // Asked for by name only, for it reaches beyond the range.
  if (asked.context.only !== undefined && wants(fixAllKind)) {
    const edits = safeEdits(scene)
    if (edits.length > 0) actions.push(toAction('Write out every short form that stands for one thing only', fixAllKind, document, edits, client))
  }
  return actions
}

function fixActions(document: Document, message: Message, scene: Scene, client: Client, diagnostic: Diagnostic | null): CodeAction[] {
  return fixesFor(message, scene).map(({ title, edits, isPreferred }) => ({
    ...toAction(title, CodeActionKind.QuickFix, document, edits, client),
    ...(diagnostic ? { diagnostics: [diagnostic] } : {}),
    ...(isPreferred ? { isPreferred } : {}),
  }))
}

/** Each rule once, however many of its findings are in the range. */
function turnOffActions(document: Document, judged: Judged, messages: readonly Message[], client: Client, diagnosticOf: (message: Message) => Diagnostic | null): CodeAction[] {
  return [...new Set(messages.map(({ ruleId }) => ruleId))].flatMap((ruleId) => {
    const title = titles.get(ruleId) ?? ruleId
    const diagnostics = messages.filter((message) => message.ruleId === ruleId).map(diagnosticOf).filter((one) => one !== null)
    const edit = turnOffInNote(document.text, ruleId, undefined, document.lineBreak)
    const actions: CodeAction[] = [{ ...toAction(`Turn off “${title}” in this note, with a reason`, CodeActionKind.QuickFix, document, [edit], client), diagnostics }]
    const mayMake = judged.found.uri !== null || client.createsFiles
    if (mayMake) {
      const name = `Turn off “${title}” in this profile, with a reason`
      actions.push({ title: name, kind: CodeActionKind.QuickFix, diagnostics, command: { title: name, command: commands.turnOffInProfile, arguments: [{ uri: document.uri, ruleId }] } })
    }
    return actions
  })
}

/** What can be done with a document that is no note. Clients show it only where it is asked for. */
export function actionsForOther(uri: string, { only }: CodeActionContext): CodeAction[] {
  if (!only?.some((kind) => asNoteKind === kind || asNoteKind.startsWith(`${kind}.`))) return []
  const title = 'Check this document as an oversight note'
  return [{ title, kind: asNoteKind, command: { title, command: commands.checkAsNote, arguments: [{ uri }] } }]
}
