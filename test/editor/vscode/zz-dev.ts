import { startBrowser } from '../../browser/kit/browser.js'
import { poorNote } from '../../browser/kit/notes.js'
import { buildExtension, writeWorkspace } from './kit/built.js'
import { startDesktop, startWeb } from './kit/servers.js'
import { Workbench } from './kit/workbench.js'
import { join } from 'node:path'
const built = buildExtension()
const ws = writeWorkspace(join(built.scratch, 'notes'), { 'poor.oversight.md': poorNote })
const b = await startBrowser()
const s = await (process.argv[2] === 'web' ? startWeb : startDesktop)(built, ws)
console.log(s.url)
const t0 = Date.now()
const c = await Workbench.open(b, s.url, process.argv[2] !== 'web')

console.log('open', Date.now() - t0)
await c.page.waitForTimeout(4000)
await c.page.screenshot({ path: '/tmp/vsx/dev1.png' })
await c.page.keyboard.press('F1'); await c.page.waitForTimeout(1500)
await c.page.screenshot({ path: '/tmp/vsx/dev2.png' })
console.log(await c.page.evaluate("[...document.querySelectorAll('.quick-input-widget input')].map(x=>x.outerHTML).join('\\n')"))
console.log(c.outside)
await c.close(); await b.close(); s.stop(); built.remove()
