import { describe, expect, it } from 'vitest'
import { bankHolidays, easterSunday, isBankHoliday } from '../../src/note/bank-holidays.js'
import { toIso } from '../../src/note/calendar.js'

/** England and Wales, from the lists published on GOV.UK; years not yet listed there by the rules of the Act. */
const OFFICIAL: Readonly<Record<number, string>> = {
  2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2029: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2030: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
}

describe('bank holidays', () => {
  it.each(Object.entries(OFFICIAL))('are those of the official list for %s', (year, list) => {
    expect(bankHolidays(Number(year)).map((day) => toIso(day).slice(5)).join(' ')).toBe(list)
  })

  it.each(['2000-04-23', '2008-03-23', '2011-04-24', '2038-04-25'])('puts Easter Sunday on %s', (iso) => {
    expect(toIso(easterSunday(Number(iso.slice(0, 4))))).toBe(iso)
  })

  it('tells a holiday from the days beside it', () => {
    expect(isBankHoliday({ year: 2024, month: 5, day: 6 })).toBe(true)
    expect(isBankHoliday({ year: 2024, month: 5, day: 7 })).toBe(false)
    expect(isBankHoliday({ year: 2022, month: 1, day: 1 })).toBe(false)
  })
})
