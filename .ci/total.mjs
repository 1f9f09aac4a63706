// Adds up what .ci/run left in its folder of results, names what failed or was skipped, and fails where anything failed, was
// skipped, or ran nothing.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
const names = readdirSync(folder)
const total = { passed: 0, failed: 0, skipped: 0 }

/** Counts one test, or one check that is no test. */
function count(outcome, what, why = '') {
  total[outcome]++
  if (outcome !== 'passed') console.log(`${outcome.toUpperCase()}: ${what}${why && `\n${why}`}`)
}

function countSuite(name, result) {
  const failedBefore = total.failed
  for (const file of result.testResults) {
    for (const { status, fullName, failureMessages } of file.assertionResults) {
      const outcome = status === 'passed' || status === 'failed' ? status : 'skipped'
      count(outcome, `${name}: ${fullName}`, failureMessages.join('\n'))
    }
    // A file that fell over before its tests ran has none to count.
    if (file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')) count('failed', `${name}: ${file.name}`, file.message)
  }
  if (!result.success && total.failed === failedBefore) count('failed', `${name}: the suite as a whole`)
}

for (const name of names) {
  const content = readFileSync(join(folder, name), 'utf8')
  if (name.endsWith('.step')) count(content.startsWith('pass') ? 'passed' : 'failed', name.replace('.step', ''))
  if (name.endsWith('.json')) countSuite(name.replace('.json', ''), JSON.parse(content))
  if (name.endsWith('.exit') && !names.includes(name.replace('.exit', '.json'))) count('failed', name.replace('.exit', ': no results'))
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed > 0 || total.skipped > 0 || total.passed === 0 ? 1 : 0)
