import { commands, ConfigurationTarget, type Disposable, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode'
import type { ActiveNote } from '../active-note.js'
import type { Pages } from '../pages.js'
import { targetOf } from './toggles.js'

/** A profile that comes with the linter, as `resources/profiles.json` lists it. */
interface BuiltIn {
  readonly name: string
  readonly title: string
}

type Choice = QuickPickItem & { readonly value: string | null }

const fileName = 'oversight.config.yml'

/** Picks the profile, or opens it to be edited. */
export function registerProfile(pages: Pages, note: ActiveNote): Disposable[] {
  return [
    commands.registerCommand('oversight.pickProfile', () => pick(pages, note)),
    commands.registerCommand('oversight.editProfile', () => edit(pages, note)),
  ]
}

/** Profile files of the workspace; none where it cannot be searched. */
async function profileFiles(most: number): Promise<readonly Uri[]> {
  try {
    return await workspace.findFiles(`**/${fileName}`, '**/node_modules/**', most)
  } catch {
    return []
  }
}

async function pick(pages: Pages, note: ActiveNote): Promise<void> {
  const settings = workspace.getConfiguration('oversight', window.activeTextEditor?.document)
  const inForce = settings.get<string>('profile') ?? ''
  const files = await profileFiles(50)
  const builtIn = JSON.parse(await pages.read('profiles.json') ?? '[]') as readonly BuiltIn[]
  const separator = (label: string): Choice => ({ label, value: null, kind: QuickPickItemKind.Separator })
  const choices: Choice[] = [
    { label: 'The nearest file', description: `${fileName} beside the note or in a folder above it, else the default`, value: '' },
    ...(files.length > 0 ? [separator('In this workspace'), ...files.map((file) => ({ label: workspace.asRelativePath(file), value: valueOf(file) }))] : []),
    separator('Guidance documents'),
    ...builtIn.map(({ name, title }) => ({ label: title, description: name, value: name })),
  ]
  const marked = choices.map((choice) => choice.value === inForce ? { ...choice, label: `$(check) ${choice.label}` } : choice)
  const title = note.current ? `Profile in force: ${note.current.result.profile.title}` : 'Profile'
  const picked = await window.showQuickPick(marked, { title, placeHolder: 'Your council’s way: headings, roles, places, timescales', matchOnDescription: true })
  if (!picked || picked.value === null) return
  const hasWorkspace = (workspace.workspaceFolders?.length ?? 0) > 0
  const target = targetOf(settings, 'profile')
  await settings.update('profile', picked.value, hasWorkspace && target === ConfigurationTarget.Global ? ConfigurationTarget.Workspace : target)
}

/** How the setting names a file: below its folder where there is one folder, else in full. */
function valueOf(file: Uri): string {
  return (workspace.workspaceFolders?.length ?? 0) === 1 ? workspace.asRelativePath(file, false) : file.fsPath
}

async function edit(pages: Pages, note: ActiveNote): Promise<void> {
  const inForce = note.current?.result.profile.uri
  if (inForce) return void await window.showTextDocument(Uri.parse(inForce, true))
  const [nearest] = note.current ? [] : await profileFiles(1)
  if (nearest) return void await window.showTextDocument(nearest)
  await begin(await pages.read('first-profile.yml') ?? '')
}

/** Starts a profile of one's own, unsaved: nothing is written until the person saves it. */
async function begin(text: string): Promise<void> {
  const active = window.activeTextEditor?.document.uri
  const folder = (active && workspace.getWorkspaceFolder(active)) ?? workspace.workspaceFolders?.[0]
  const uri = folder ? Uri.joinPath(folder.uri, fileName).with({ scheme: 'untitled' }) : undefined
  const canBeThere = folder?.uri.scheme === 'file'
  const document = canBeThere && uri ? await workspace.openTextDocument(uri) : await workspace.openTextDocument({ language: 'yaml', content: text })
  const editor = await window.showTextDocument(document)
  if (document.getText() === '') await editor.edit((change) => { change.insert(document.positionAt(0), text) })
  void window.showInformationMessage(`Save this as ${fileName}: notes in its folder and below are then checked by it.`)
}
