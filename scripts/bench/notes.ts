/** Gives numbers from 0 up to 1, always the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const children = 'Mia Zofia Kwame Caoimhe Yusuf Ava-Mae Tyler Nkechi Osian Priya Jakub Faith Rhys Amina Deshawn Ffion Ibrahim Summer Oluwaseun Callum'.split(' ')
const workers = ['Gemma Lloyd', 'Marek', 'Priya Nair (SW)', 'the social worker', 'SW', 'the health visitor', 'school', 'FSW', 'Tom', 'Legal Services', 'the Independent Reviewing Officer']
const places = ['Ashley Primary', 'Halton Lea', 'St Chad’s', 'Willow House', 'the family hub']
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const facts = [
  'CHILD is on a Child Protection Plan and is seen every 10 working days.',
  'The last visit on file was on DATE, when CHILD was seen alone in her bedroom.',
  'EDT rang overnight: police had been called to the home at 10.30pm and CHILD was upset.',
  'Attendance at PLACE has dropped to 71% this half term, e.g., three days were missed last week.',
  'Mum failed to engage with the S.47 enquiry and has been hard to reach since DATE.',
  'CHILD told WORKER "I want to stay with Nan" and has said so at every visit since.',
  'WORKER has completed the updated C&F assessment; it was shared with both parents on DATE.',
  'The placement with Gran under Reg. 24 has gone well and Dr. Khan has no worries about CHILD’s health.',
  'CAMHS have closed CHILD and the referral to MARAC is outstanding.',
  'Dad has been to eleven of twelve contact sessions at PLACE and is on time.',
  'The chronology and genogram are out of date and this has been raised in supervision before.',
  'CHILD has started packing her own bag for the weekends and asks when she can go home for good.',
]
const reasons = [
  'My reason is that CHILD has been at home for seven months and school, health and WORKER all say that her needs are met.',
  'I have decided this because both visits, on DATE and DATE, found the home warm and CHILD settled.',
  'Given the history of domestic abuse, and as dad has not finished the work asked of him, I am not satisfied that CHILD can return yet.',
  'I agree with the recommendation due to the risk of drift and delay.',
  'Agreed.',
]
const meanings = [
  'This means that CHILD can stay at her school and see her cousins every week.',
  'CHILD may be anxious about the change, so the carers will tell her who decided and why.',
  'The delay has left CHILD without a school place, and she misses her friends.',
  'This will safeguard the child.',
]
const tasks = [
  'WORKER to visit CHILD at home and see her alone DUE',
  'WORKER to update the chronology DUE',
  'Refer to Early Help (WORKER, DATE)',
  'Ask for CHILD’s wishes and feelings before the review on DATE',
  'Liaise with Legal Services about the Care Order DUE',
  'WORKER to tell CHILD and her parents about this decision DUE',
  'Core group to be convened DUE',
  'Progress the case',
]
const reviews = ['I will review this in supervision on DATE.', 'Review date: DATE', 'To be reviewed in 4 weeks.', 'Keep under review.']
const headings = ['Management oversight DATE', '# Management Oversight DATE', 'MO DATE', 'Management Oversight: CHILD - DATE', '**Oversight** DATE']
const lists = ['Actions:', '**Actions**', 'Next steps:', 'Actions needed:']
const email = 'From: Sarah Jones <duty@example.org>\nSent: DATE 10:14\nTo: Team Manager\nSubject: RE: CHILD\n\nHi,\n\nPlease see below, can you agree?\n\nKind regards,\nSarah'

/**
 * Writes invented notes, good and bad, the same ones for the same seed.
 *
 * @param count how many.
 * @param seed any whole number.
 * @param isShort whether each is to be one or two sentences.
 * @returns the notes, about 800 bytes each, or 110 where they are short.
 */
export function makeNotes(count: number, seed: number, isShort = false): string[] {
  const random = randomFrom(seed)
  const from = (low: number, high: number) => low + Math.floor(random() * (high - low + 1))
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const some = (list: readonly string[], low: number, high: number) => Array.from({ length: from(low, high) }, () => pick(list))
  const two = (value: number) => String(value).padStart(2, '0')
  const date = () => {
    const [day, month, year] = [from(1, 28), from(1, 12), from(22, 25)]
    const name = months[month - 1] ?? ''
    return pick([`${two(day)}/${two(month)}/${year}`, `${two(day)}/${two(month)} /${year}`, `${day} ${name} 20${year}`, `${day}.${month}.${year}`, `${day}th ${name}`])
  }
  const due = () => pick([`by ${date()}`, `within ${from(2, 20)} working days`, 'today', 'by Friday', 'ASAP', `in ${from(2, 6)} weeks`, ''])
  const writeLong = () => {
    const body = [...some(facts, 2, 7), ...some(reasons, 0, 1), ...some(meanings, 0, 1)]
    const parts = [pick(headings), body.slice(0, 4).join(' '), body.slice(4).join(' ')]
    if (random() < 0.07) parts.push(email)
    if (random() < 0.75) parts.push([pick(lists), ...some(tasks, 1, 6).map((task) => `- ${task}`)].join('\n'))
    if (random() < 0.6) parts.push(pick(reviews))
    return parts.filter(Boolean).join('\n\n')
  }
  const sentences = [...facts, ...reasons, ...meanings, ...reviews, ...tasks.map((task) => `${task}.`)]
  const writeShort = () => some(sentences, 1, 2).join(' ')
  const write = () => {
    const note = isShort ? writeShort() : writeLong()
    const child = pick(children)
    const filled: Readonly<Record<string, () => string>> = { CHILD: () => child, WORKER: () => pick(workers), PLACE: () => pick(places), DATE: date, DUE: due }
    return `${note.replaceAll(/\b(?:CHILD|WORKER|PLACE|DATE|DUE)\b/gu, (slot) => filled[slot]?.() ?? '')}\n`
  }
  return Array.from({ length: count }, write)
}
