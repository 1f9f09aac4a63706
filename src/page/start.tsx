import { render } from 'preact'
import { defaultProfile } from '../profile/index.js'
import type { Report } from '../report/types.js'
import { type Checker, makeChecker, type WorkerLike } from './checker/client.js'
import { today } from './dates.js'
import { Keeper, type Store } from './keep.js'
import { wordsIn } from './lang/index.js'
import { defaultSettings, type PageSettings } from './settings.js'
import { fullProfile } from './short-profile.js'
import { Root } from './training/Root.js'
import { App } from './view/App.js'

/**
 * Draws the page.
 *
 * @param makeWorker gives a new worker, or throws where a browser forbids workers.
 */
export function start(makeWorker: () => WorkerLike): void {
  const settings = readSettings()
  const profile = settings.profile && fullProfile(settings.profile, defaultProfile)
  const now = today(new Date())
  const words = wordsIn(settings.language)
  const root = document.getElementById('page')
  if (!root) return
  document.documentElement.lang = words.language
  document.title = settings.name ? `${words.service}: ${settings.name}` : words.service
  root.textContent = ''
  const checkerFor = (answer: (report: Report, text: string) => void): Checker => makeChecker(makeWorker, profile, now, whenIdle, answer)
  render(
    <Root makeChecker={checkerFor}>
      <App
        settings={settings}
        profile={profile ?? defaultProfile}
        words={words}
        keeper={new Keeper(storage('sessionStorage'), storage('localStorage'), () => Date.now())}
        today={now}
        makeChecker={checkerFor}
      />
    </Root>,
    root,
  )
}

function readSettings(): PageSettings {
  const text = document.getElementById('settings')?.textContent ?? ''
  return text.trim() === '' ? defaultSettings : { ...defaultSettings, ...(JSON.parse(text) as Partial<PageSettings>) }
}

function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: 500 })
  else setTimeout(run, 30)
}

/** Storage throws where a browser forbids it, even when it is only looked at. */
function storage(name: 'sessionStorage' | 'localStorage'): Store | null {
  try {
    return globalThis[name]
  } catch {
    return null
  }
}
