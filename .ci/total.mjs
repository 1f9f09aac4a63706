// Adds up what .ci/run left in its folder of results, and fails where anything failed, was skipped, or ran nothing.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
let passed = 0
let failed = 0
let skipped = 0
for (const name of readdirSync(folder)) {
  const content = readFileSync(join(folder, name), 'utf8')
  if (name.endsWith('.step')) content.startsWith('pass') ? passed++ : failed++
  if (!name.endsWith('.json')) continue
  const result = JSON.parse(content)
  passed += result.numPassedTests
  failed += result.numFailedTests
  skipped += result.numPendingTests + (result.numTodoTests ?? 0)
  // A suite that fell over before its tests ran has no failed test to count.
  if (result.numFailedTests === 0 && !result.success) failed++
}
for (const name of readdirSync(folder)) if (name.endsWith('.exit') && !readdirSync(folder).includes(name.replace('.exit', '.json'))) failed++
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(failed > 0 || skipped > 0 || passed === 0 ? 1 : 0)
