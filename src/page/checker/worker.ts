import { defaultProfile } from '../../profile/index.js'
import type { Profile } from '../../profile/types.js'
import { sampleNote } from '../sample.js'
import { judge } from './judge.js'
import type { Answer, Question, Setup } from './types.js'

/** The part of a worker's global scope that is used here. */
interface WorkerScope {
  postMessage: (message: Answer) => void
  addEventListener: (kind: 'message', listener: (event: MessageEvent<Setup | Question>) => void) => void
}

/** Answers questions for ever. Keeps nothing of them. */
export function serveChecks(scope: WorkerScope): void {
  let profile: Profile = defaultProfile
  let isAsked = false
  // The first check is slow: it reads the lexicon and the events. Unless somebody is waiting, a sample bears that.
  const warmUp = (): void => { if (!isAsked) judge(sampleNote, {}, profile, '') }
  scope.addEventListener('message', ({ data }) => {
    if (data.kind === 'setup') {
      profile = data.profile ?? defaultProfile
      setTimeout(warmUp)
      return
    }
    isAsked = true
    scope.postMessage({ number: data.number, report: judge(data.text, data.context, profile, data.today) })
  })
}
