import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysLater } from '../../src/text/calendar.ts'
import { daysOf, dayWritten } from '../../src/text/day.ts'
import type { Toward } from '../../src/text/day-sense.ts'
import { dayMeant } from '../../src/text/day-words.ts'

// A Monday.
const monday = '2026-11-23'
const ahead = (written: string, today = monday) => dayMeant(written, { today, toward: 'ahead' })
const back = (written: string, today = monday) => dayMeant(written, { today, toward: 'back' })
const either = (written: string, today = monday) => dayMeant(written, { today, toward: 'either' })

describe('a day as people say it, in a field that looks ahead', () => {
  it.each([
    ['2026-03-31', '2026-03-31'],
    ['2026-03', '2026-03'],
    ['2026-Q3', '2026-Q3'],
    ['2026-q3', '2026-Q3'],
    ['2026-11-02T00:00:00.000Z', '2026-11-02'],
    ['2026/3/1', '2026-03-01'],
    ['2026.3.1', '2026-03-01'],
    ['２０２６／３／１', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['2026年3月1日', '2026-03-01'],
    ['2026 年 3 月 1 日', '2026-03-01'],
    ['2026年3月1号', '2026-03-01'],
    ['二〇二七年三月一日', '2027-03-01'],
    ['27年3月', '2027-03'],
    ['3月10日', '2027-03-10'],
    ['三月十日', '2027-03-10'],
    ['3月10号', '2027-03-10'],
    ['11月23日', '2026-11-23'],
    ['11月22日', '2027-11-22'],
    ['十二月二十三日', '2026-12-23'],
    ['3月', '2027-03'],
    ['三月份', '2027-03'],
    ['11月', '2026-11'],
    ['10月', '2027-10'],
    ['明年3月', '2027-03'],
    ['明年3月10日', '2027-03-10'],
    ['今年三月', '2026-03'],
    ['后年三月', '2028-03'],
    ['大后年1月', '2029-01'],
    ['去年12月', '2025-12'],
    ['三月底', '2027-03-31'],
    ['3月末', '2027-03-31'],
    ['3月月底', '2027-03-31'],
    ['3月份底', '2027-03-31'],
    ['二月底', '2027-02-28'],
    ['明年三月底', '2027-03-31'],
    ['后年二月底', '2028-02-29'],
    ['11月底', '2026-11-30'],
    ['月底', '2026-11-30'],
    ['本月底', '2026-11-30'],
    ['下月底', '2026-12-31'],
    ['下个月底', '2026-12-31'],
    ['下个月', '2026-12'],
    ['下月', '2026-12'],
    ['下一个月', '2026-12'],
    ['下下个月', '2027-01'],
    ['本月', '2026-11'],
    ['这个月', '2026-11'],
    ['上个月', '2026-10'],
    ['下月10号', '2026-12-10'],
    ['本月25日', '2026-11-25'],
    ['10号', '2026-12-10'],
    ['25号', '2026-11-25'],
    ['23号', '2026-11-23'],
    ['年底', '2026-12-31'],
    ['年末', '2026-12-31'],
    ['今年底', '2026-12-31'],
    ['今年年底', '2026-12-31'],
    ['明年底', '2027-12-31'],
    ['明年年底', '2027-12-31'],
    ['2027年底', '2027-12-31'],
    ['明年一季度', '2027-Q1'],
    ['明年第一季度', '2027-Q1'],
    ['明年Q1', '2027-Q1'],
    ['2027年三季度', '2027-Q3'],
    ['2027年第3季度', '2027-Q3'],
    ['明年一季度末', '2027-03-31'],
    ['一季度', '2027-Q1'],
    ['四季度', '2026-Q4'],
    ['Q1', '2027-Q1'],
    ['Q4', '2026-Q4'],
    ['季度末', '2026-12-31'],
    ['下季度', '2027-Q1'],
    ['下个季度', '2027-Q1'],
    ['下一季度', '2027-Q1'],
    ['本季度', '2026-Q4'],
    ['上季度', '2026-Q3'],
    ['下季度末', '2027-03-31'],
    ['今天', '2026-11-23'],
    ['明天', '2026-11-24'],
    ['明日', '2026-11-24'],
    ['后天', '2026-11-25'],
    ['大后天', '2026-11-26'],
    ['昨天', '2026-11-22'],
    ['前天', '2026-11-21'],
    ['大前天', '2026-11-20'],
    ['本周三', '2026-11-25'],
    ['这周三', '2026-11-25'],
    ['这个周三', '2026-11-25'],
    ['本周一', '2026-11-23'],
    ['周三', '2026-11-25'],
    ['周日', '2026-11-29'],
    ['星期天', '2026-11-29'],
    ['下周五', '2026-12-04'],
    ['下周一', '2026-11-30'],
    ['下周日', '2026-12-06'],
    ['下星期五', '2026-12-04'],
    ['下个星期五', '2026-12-04'],
    ['下个礼拜天', '2026-12-06'],
    ['下下周五', '2026-12-11'],
    ['上周五', '2026-11-20'],
    ['上上周五', '2026-11-13'],
    ['三天后', '2026-11-26'],
    ['10天之后', '2026-12-03'],
    ['一百天后', '2027-03-03'],
    ['两周后', '2026-12-07'],
    ['2周以后', '2026-12-07'],
    ['两个星期后', '2026-12-07'],
    ['一个礼拜后', '2026-11-30'],
    ['三个月后', '2027-02-23'],
    ['3个月后', '2027-02-23'],
    ['半年后', '2027-05-23'],
    ['一年后', '2027-11-23'],
    ['两年后', '2028-11-23'],
    ['三天前', '2026-11-20'],
    ['两个月前', '2026-09-23'],
    ['tomorrow', '2026-11-24'],
    ['Today', '2026-11-23'],
    ['yesterday', '2026-11-22'],
    ['day after tomorrow', '2026-11-25'],
    ['the day before yesterday', '2026-11-21'],
    ['next Friday', '2026-12-04'],
    ['this Friday', '2026-11-27'],
    ['coming Friday', '2026-11-27'],
    ['Friday', '2026-11-27'],
    ['by Friday', '2026-11-27'],
    ['Fri', '2026-11-27'],
    ['Friday next week', '2026-12-04'],
    ['next week Friday', '2026-12-04'],
    ['Wednesday of this week', '2026-11-25'],
    ['last Friday', '2026-11-20'],
    ['in 2 weeks', '2026-12-07'],
    ['in two weeks', '2026-12-07'],
    ['in a week', '2026-11-30'],
    ['in an month', '2026-12-23'],
    ['in 3 months', '2027-02-23'],
    ['in 10 days', '2026-12-03'],
    ['in a year', '2027-11-23'],
    ['2 weeks from now', '2026-12-07'],
    ['two weeks ago', '2026-11-09'],
    ['3 months ago', '2026-08-23'],
    ['end of March', '2027-03-31'],
    ['the end of March', '2027-03-31'],
    ['end March 2028', '2028-03-31'],
    ['end of February 2028', '2028-02-29'],
    ['end of November', '2026-11-30'],
    ['end of month', '2026-11-30'],
    ['end of the month', '2026-11-30'],
    ['end of next month', '2026-12-31'],
    ['EOM', '2026-11-30'],
    ['end of year', '2026-12-31'],
    ['end of the year', '2026-12-31'],
    ['year end', '2026-12-31'],
    ['EOY', '2026-12-31'],
    ['end of next year', '2027-12-31'],
    ['end of 2027', '2027-12-31'],
    ['end of quarter', '2026-12-31'],
    ['end of next quarter', '2027-03-31'],
    ['end of Q1', '2027-03-31'],
    ['end of Q1 2028', '2028-03-31'],
    ['March 2027', '2027-03'],
    ['Mar 2027', '2027-03'],
    ['March', '2027-03'],
    ['Sept', '2027-09'],
    ['May', '2027-05'],
    ['November', '2026-11'],
    ["March '27", '2027-03'],
    ['March next year', '2027-03'],
    ['next March', '2027-03'],
    ['this March', '2026-03'],
    ['10 March', '2027-03-10'],
    ['10th of March', '2027-03-10'],
    ['March 10', '2027-03-10'],
    ['March 10th', '2027-03-10'],
    ['March 27th', '2027-03-27'],
    ['27 March', '2027-03-27'],
    ['10 March 2027', '2027-03-10'],
    ['March 10, 2027', '2027-03-10'],
    ['10 Mar. 2027', '2027-03-10'],
    ['10 March next year', '2027-03-10'],
    ['24 Nov', '2026-11-24'],
    ['22 Nov', '2027-11-22'],
    ['Q3 2026', '2026-Q3'],
    ['Q3/2026', '2026-Q3'],
    ['2026 Q3', '2026-Q3'],
    ['2026Q3', '2026-Q3'],
    ['3Q 2026', '2026-Q3'],
    ['Q1 next year', '2027-Q1'],
    ['first quarter of 2027', '2027-Q1'],
    ['third quarter', '2027-Q3'],
    ['next month', '2026-12'],
    ['this month', '2026-11'],
    ['last month', '2026-10'],
    ['next quarter', '2027-Q1'],
    ['this quarter', '2026-Q4'],
    ['2027-03-31（周三）', '2027-03-31'],
    ['2027-03-31 (周三)', '2027-03-31'],
    ['Wed 31 March 2027', '2027-03-31'],
    ['Wednesday, 31 March 2027', '2027-03-31'],
    ['2027 年 3 月', '2027-03'],
    ['2027 年第一季度', '2027-Q1'],
  ])('is read: %s', (written, day) => {
    expect(ahead(written)).toBe(day)
  })

  it.each([
    '',
    ' ',
    '尽快',
    'soon',
    'asap',
    '待定',
    '2026',
    '2027年',
    '明年',
    '后年',
    'next year',
    '下周',
    'next week',
    '周末',
    '下周末',
    'the weekend',
    '月初',
    '三月初',
    '三月中旬',
    '月中',
    'mid March',
    'early March',
    'late March',
    '年初',
    '年中',
    '上半年',
    '明年下半年',
    'H1 2027',
    '春节前',
    '农历三月',
    '正月',
    '三四月',
    '三月到五月',
    'March to May',
    '3/10',
    '3.10',
    '03-10',
    '3/1/2026',
    '10/3/27',
    '1.3.2027',
    'March 27',
    'Mar 26',
    '月内',
    '两周内',
    '三月后',
    '过两天',
    '半个月后',
    '一个半月后',
    '2月30日',
    '13月',
    '13月1日',
    '0月',
    '31 June',
    'March 32',
    'Q5',
    'Q0 2027',
    '五季度',
    '2026-13',
    '2026-02-30',
    '0026-03',
    '1026-03-01',
    '9999-12-31',
    '周八',
    '下周八',
    '下个周五',
    'before March',
    'about 10 March',
    '10 March or 12 March',
    '3月10日底',
    'end of 10 March',
    'end of end of March',
    'Thu 31 March 2027',
    '2027-03-31（周四）',
    '202603',
    'in 99999 days',
    'in 9999 years',
    '9999年后',
    '9999年前',
    'next',
    'end of',
    '底',
    '10',
  ])('is asked again: %s', written => {
    expect(ahead(written)).toBeUndefined()
  })

  // What a library for days in both languages makes of these, on that Monday: 2026-03-23, nothing, nothing.
  it.each([
    ['三月底', '2027-03-31'],
    ['年底', '2026-12-31'],
    ['Q3 2026', '2026-Q3'],
    ['next Friday', '2026-12-04'],
    ['下周五', '2026-12-04'],
  ])('is not mistaken as by others: %s', (written, day) => {
    expect(ahead(written)).toBe(day)
  })

  it('is asked again where the weekday is that of today', () => {
    expect(['周一', 'Monday'].map(one => ahead(one))).toEqual([undefined, undefined])
  })

  it('takes the Friday of next week for both languages, also on a Saturday and a Sunday', () => {
    expect(['2026-11-28', '2026-11-29'].map(day => [ahead('下周五', day), ahead('next Friday', day)])).toEqual([
      ['2026-12-04', '2026-12-04'],
      ['2026-12-04', '2026-12-04'],
    ])
  })

  it('takes 本周三 on a Friday for the one that was, and asks again for `this Wednesday`', () => {
    expect([ahead('本周三', '2026-11-27'), ahead('this Wednesday', '2026-11-27')]).toEqual(['2026-11-25', undefined])
  })

  it('reads 下个周五 where it can mean but one day', () => {
    expect(ahead('下个周五', '2026-11-28')).toBe('2026-12-04')
  })

  it('asks again for `next March` in January', () => {
    expect(ahead('next March', '2027-01-11')).toBeUndefined()
  })

  it('asks again for `last Friday` on a Saturday', () => {
    expect(ahead('last Friday', '2026-11-28')).toBeUndefined()
  })

  it('ends a longer month on the last day of a shorter one', () => {
    expect(ahead('三个月后', '2026-11-30')).toBe('2027-02-28')
  })

  it('takes the present month for March in March, and its last day on the last day', () => {
    expect([ahead('三月', '2027-03-31'), ahead('三月底', '2027-03-31'), ahead('月底', '2027-03-31')]).toEqual([
      '2027-03',
      '2027-03-31',
      '2027-03-31',
    ])
  })

  it('asks again for a 29th of February that this year has not', () => {
    expect([ahead('2月29日'), ahead('2月29日', '2028-01-10')]).toEqual([undefined, '2028-02-29'])
  })

  it('asks again for the 31st where the month that is meant has none', () => {
    expect(ahead('31号')).toBeUndefined()
  })
})

describe('a day in a field that looks back', () => {
  it.each([
    ['3月10日', '2026-03-10'],
    ['三月', '2026-03'],
    ['12月', '2025-12'],
    ['11月', '2026-11'],
    ['11月22日', '2026-11-22'],
    ['11月24日', '2025-11-24'],
    ['三月底', '2026-03-31'],
    ['11月底', '2025-11-30'],
    ['Q1', '2026-Q1'],
    ['四季度', '2026-Q4'],
    ['10 March', '2026-03-10'],
    ['March', '2026-03'],
    ['end of March', '2026-03-31'],
    ['end of November', '2025-11-30'],
    ['周五', '2026-11-20'],
    ['Friday', '2026-11-20'],
    ['10号', '2026-11-10'],
    ['25号', '2026-10-25'],
    ['上周五', '2026-11-20'],
    ['明年3月', '2027-03'],
    ['next Friday', '2026-12-04'],
  ])('is the last there was: %s', (written, day) => {
    expect(back(written)).toBe(day)
  })

  it.each(['月底', '年底', '季度末', 'end of month', 'EOY'])('is asked again, for it is still to come: %s', written => {
    expect(back(written)).toBeUndefined()
  })
})

describe('a day in a field that may look either way', () => {
  it.each(['3月10日', '三月', '三月底', 'March', '10 March', '周五', 'Friday', '10号', 'Q1', '一季度'])(
    'is asked again without what tells the side: %s',
    written => {
      expect(either(written)).toBeUndefined()
    },
  )

  it.each([
    ['11月', '2026-11'],
    ['今年三月', '2026-03'],
    ['明年3月10日', '2027-03-10'],
    ['月底', '2026-11-30'],
    ['next Friday', '2026-12-04'],
    ['三天前', '2026-11-20'],
  ])('is read where the words tell: %s', (written, day) => {
    expect(either(written)).toBe(day)
  })
})

const someToday = fc.integer({ min: 0, max: 40_000 }).map(days => daysLater('1990-01-01', days))
const someToward = fc.constantFrom<Toward>('ahead', 'back', 'either')

describe('words about days', () => {
  it('never throw, and never give what a dossier does not read', () => {
    const words = [
      ...'年月日号底末周一二三四五六七八九十两上下本这明后大今去前天个半季度星期礼拜之0123456789-/.Q:（） ',
      ...[
        'next ',
        'this ',
        'last ',
        'end of ',
        'March ',
        'Friday ',
        'in ',
        'weeks ',
        'year ',
        'month ',
        'quarter ',
        'ago',
        'the ',
      ],
    ]
    const text = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), someToday, someToward, (written, today, toward) => {
        const day = dayMeant(written, { today, toward })
        if (day !== undefined) expect(daysOf(day)).toBeDefined()
      }),
      { numRuns: 20_000 },
    )
  })

  it('never give a day of the past for a month without a year, where the field looks ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), someToday, (month, today) => {
        const days = daysOf(ahead(`${month}月`, today) ?? '')
        expect(days?.last).toSatisfy((last: string) => last >= today && last <= daysLater(today, 396))
      }),
      { numRuns: 1000 },
    )
  })

  it('mean what a fix would make of them, wherever a fix dares', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789-/.年月日 '), maxLength: 11 })
    fc.assert(
      fc.property(text, someToday, (written, today) => {
        const fixed = dayWritten(written)
        const days = fixed === undefined ? undefined : daysOf(fixed)
        if (days !== undefined && days.first >= '1900' && days.last < '2200') expect(ahead(written, today)).toBe(fixed)
      }),
      { numRuns: 5000 },
    )
  })
})
