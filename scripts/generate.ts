/**
 * Everything that is compiled before the code runs, in order. A step is loaded only when its turn comes: some use code
 * that needs what the steps before it make.
 */
const steps: readonly (() => Promise<void>)[] = [
  async () => (await import('./compile-version.js')).compileVersion(),
  async () => (await import('./compile-cues.js')).compileCues(),
  async () => (await import('./compile-lexicon.js')).compileLexicon(),
  async () => (await import('./compile-considerate.js')).compileConsiderate(),
  async () => (await import('./names-compile.js')).compilePeople(),
  async () => (await import('./compile-weights.js')).compileWeights(),
  async () => (await import('./compile-events.js')).compileEvents(),
  async () => (await import('./compile-profiles.js')).compileProfiles(),
  async () => (await import('./compile-starters.js')).compileStarters(),
  async () => (await import('./compile-rule-pages.js')).compileRulePages(),
  async () => (await import('./compile-packs.js')).compilePacks(),
]

for (const step of steps) await step()

export {}
