import { commands, EventEmitter, type ExtensionContext, MarkdownString, Range, TextEditorRevealType, ThemeColor, ThemeIcon, type TreeDataProvider, TreeItem, TreeItemCollapsibleState, Uri, window, workspace } from 'vscode'
import { type ActiveNote, type CheckedNote, partOnly } from '../active-note.js'
import { checklistOf, type Item, type Stretch } from './model.js'

/** The checklist in the side bar. */
export function registerChecklist(note: ActiveNote): ExtensionContext['subscriptions'] {
  const changed = new EventEmitter<undefined>()
  const items: TreeDataProvider<Item> = {
    onDidChangeTreeData: changed.event,
    getChildren: (item) => item ? [...item.children] : [...rootsOf(note.current)],
    getTreeItem: (item) => treeItem(item, note.current?.document.uri),
  }
  const view = window.createTreeView('oversight.checklist', { treeDataProvider: items, showCollapseAll: true })
  const refresh = (current: CheckedNote | null): void => {
    const report = current?.result.report
    view.description = report ? `${report.score.points} of ${report.score.outOf}` : ''
    view.message = current?.result.isTooLarge ? partOnly : ''
    changed.fire(undefined)
  }
  return [view, changed, note.onChanged(refresh), commands.registerCommand('oversight.goTo', goTo)]
}

function rootsOf(current: CheckedNote | null): readonly Item[] {
  return current ? checklistOf(current.result.report) : []
}

function treeItem(item: Item, uri: Uri | undefined): TreeItem {
  const { kind, children } = item
  const isOpen = kind === 'group' && children.length > 0
  const made = new TreeItem(item.label, isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None)
  made.id = item.id
  made.description = item.description
  made.contextValue = kind
  made.accessibilityInformation = { label: item.spoken }
  if (item.tooltip) made.tooltip = plainTooltip(item.tooltip)
  if (item.icon) made.iconPath = new ThemeIcon(item.icon, item.colour ? new ThemeColor(item.colour) : undefined)
  if (item.goTo && uri) made.command = { command: 'oversight.goTo', title: 'Go to', arguments: [uri.toString(), item.goTo] }
  return made
}

/** Words of the note stand in it: nothing in them may act as Markdown. */
function plainTooltip(text: string): MarkdownString {
  const tooltip = new MarkdownString()
  for (const paragraph of text.split('\n\n')) {
    tooltip.appendText(paragraph)
    tooltip.appendMarkdown('\n\n')
  }
  return tooltip
}

async function goTo(uri: string, { start, end }: Stretch): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri, true))
  const range = new Range(document.positionAt(start), document.positionAt(end))
  const editor = await window.showTextDocument(document, { selection: range })
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport)
}
