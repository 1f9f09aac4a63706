import { promisify } from 'node:util'
import mammoth from 'mammoth'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { UsageError } from './errors.js'
import { htmlToText } from './html-to-text.js'

const maxUnpacked = 64 * 1024 * 1024
const maxEntries = 4000

/**
 * Takes the text out of a Word file: paragraphs, list items as `- `, table rows with tabs between their cells.
 *
 * @param bytes the .docx file.
 * @param name what to call it in messages.
 * @throws UsageError where the file is no Word document, or would unpack to more than 64 MB.
 */
export async function readDocx(bytes: Buffer, name: string): Promise<string> {
  await guard(bytes, name)
  try {
    // Pictures are not needed, and embedding them would copy them into memory as text.
    const noImages = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
    const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage: noImages })
    return htmlToText(value)
  } catch {
    throw new UsageError(`${name}: Word could not have written this, or it is damaged. Open it in Word and save it again, or save it as plain text.`)
  }
}

/** Adds up what the file says it unpacks to, before anything is unpacked: yauzl later refuses an entry that says less than it holds. */
async function guard(bytes: Buffer, name: string): Promise<void> {
  const zip = await open(bytes, name)
  let total = 0
  let hasDocument = false
  await new Promise<void>((resolve, reject) => {
    zip.on('error', () => reject(new UsageError(`${name}: this Word file is damaged.`)))
    zip.on('end', resolve)
    zip.on('entry', (entry: Entry) => {
      total += entry.uncompressedSize
      if (entry.fileName === 'word/document.xml') hasDocument = true
      if (total > maxUnpacked || zip.entryCount > maxEntries) reject(new UsageError(`${name}: would unpack to more than ${maxUnpacked / 1024 / 1024} MB, so it was not opened.`))
      else verify(zip, entry).then(() => zip.readEntry(), () => reject(new UsageError(`${name}: this Word file is damaged, or made to harm.`)))
    })
    zip.readEntry()
  })
  if (!hasDocument) throw new UsageError(`${name}: there is no Word document in this file.`)
}

async function open(bytes: Buffer, name: string): Promise<ZipFile> {
  try {
    return await promisify<Buffer, { lazyEntries: true }, ZipFile>(yauzl.fromBuffer as never)(bytes, { lazyEntries: true })
  } catch {
    throw new UsageError(`${name}: this is not a Word file (.docx). An older .doc must be saved as .docx first.`)
  }
}

/** Unpacks an entry to nowhere: fails where it holds more than it says. */
function verify(zip: ZipFile, entry: Entry): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      stream.on('error', reject)
      stream.on('end', resolve)
      stream.resume()
    })
  })
}
