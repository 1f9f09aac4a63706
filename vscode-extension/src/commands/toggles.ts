import { commands, ConfigurationTarget, type Disposable, window, workspace, type WorkspaceConfiguration } from 'vscode'

/** Checking and focus mode, each turned on or off with one command. */
export function registerToggles(): Disposable[] {
  return [
    commands.registerCommand('oversight.toggleChecking', () => toggle('enable', 'Checking')),
    commands.registerCommand('oversight.toggleFocusMode', () => toggle('focusMode', 'Focus mode')),
  ]
}

async function toggle(setting: 'enable' | 'focusMode', name: string): Promise<void> {
  const settings = workspace.getConfiguration('oversight', window.activeTextEditor?.document)
  const isOn = !(settings.get<boolean>(setting) ?? false)
  await settings.update(setting, isOn, targetOf(settings, setting))
  window.setStatusBarMessage(`$(checklist) ${name} is ${isOn ? 'on' : 'off'}`, 4000)
}

/**
 * Where a setting is changed: where it is set now, so that the change is seen; else for the user.
 *
 * @param settings as they hold for the active document.
 */
export function targetOf(settings: WorkspaceConfiguration, name: string): ConfigurationTarget {
  const set = settings.inspect(name)
  if (set?.workspaceFolderValue !== undefined) return ConfigurationTarget.WorkspaceFolder
  return set?.workspaceValue === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace
}
