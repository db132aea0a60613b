/** The sheet for the next visit, as a page: what to do first, then the questions by the person to ask. */
import { whomWords } from '../../schema/words.ts'
import { sayToday } from '../../text/day-said.ts'
import { type Language, phrase } from '../../text/phrase.ts'
import type { Page, PageBlock, PageRow } from '../page.ts'
import { clockLine, projectsByClock } from './clock-line.ts'
import { personNotes } from './person-note.ts'
import type { Group, Visit } from './visit.ts'

export function nextPage({ account, todos, groups, more }: Visit, language: Language): Page {
  const day = sayToday(account.today, language)
  const clocks = projectsByClock(account)
    .slice(0, mostProjects)
    .map(project => clockLine(account, project, language))
  let number = 0
  const blocks: readonly PageBlock[] = [
    { kind: 'heading', text: texts.title[language]({ account: account.name }), note: day },
    ...(clocks.length === 0 ? [] : [{ kind: 'lines', lines: clocks } as const]),
    ...(todos.length === 0
      ? []
      : [
          { kind: 'heading', text: texts.first[language], note: '' } as const,
          { kind: 'rows', rows: todos.map(({ says }) => ({ label: '!', lines: [says[language]], rows: [] })) } as const,
        ]),
    ...groups.flatMap((group): readonly PageBlock[] => [
      headingOf(group),
      { kind: 'rows', rows: group.questions.map(({ ask, why }) => questionRow(ask[language], why[language])) },
    ]),
    ...(groups.length + todos.length === 0 ? [{ kind: 'text', text: texts.nothing[language] } as const] : []),
    ...ending(),
  ]
  return { blocks }

  function questionRow(ask: string, why: string): PageRow {
    number += 1
    return { label: String(number), lines: [ask], rows: [{ label: `   ${why}`, lines: [], rows: [], mark: 'dim' }] }
  }

  function headingOf({ person, whom }: Group): PageBlock {
    if (person === undefined) {
      const name = whomWords[whom ?? 'us'][language]
      return { kind: 'heading', text: whom === 'us' ? texts.ours[language] : texts.ask[language]({ name }), note: '' }
    }
    const note = personNotes(account, person, language).join(language === 'zh' ? '，' : ', ')
    return { kind: 'heading', text: texts.ask[language]({ name: person.shown }), note }
  }

  function ending(): readonly PageBlock[] {
    const who = groups[0]?.person?.shown ?? ''
    const lines = [
      ...(more > 0 ? [texts.more[language]({ more, account: account.name })] : []),
      texts.next[language]({ account: account.name, who }),
    ]
    return lines.map(text => ({ kind: 'text', text, mark: 'dim' }))
  }
}

const mostProjects = 3

const texts = {
  title: phrase<{ account: string }>({
    zh: ({ account }) => `${account}：下次拜访`,
    en: ({ account }) => `${account}: the next visit`,
  }),
  first: { zh: '先办', en: 'First' },
  ask: phrase<{ name: string }>({ zh: ({ name }) => `问 ${name}`, en: ({ name }) => `Ask ${name}` }),
  ours: { zh: '自己人', en: 'Our own side' },
  nothing: { zh: '没有要问的，也没有要办的。', en: 'Nothing to ask, nothing to do.' },
  more: phrase<{ more: number; account: string }>({
    zh: ({ more, account }) => `还有 ${more} 条不急的：kam next "${account}" --all`,
    en: ({ more, account }) => `${more} more that can wait: kam next "${account}" --all`,
  }),
  next: phrase<{ account: string; who: string }>({
    zh: ({ account, who }) =>
      `问到一条记一条：kam log "${account}" --learned${who === '' ? '' : ` ${who}`} "他怎么说的"`,
    en: ({ account, who }) =>
      `Note what you hear: kam log "${account}" --learned${who === '' ? '' : ` "${who}"`} "what was said"`,
  }),
}
