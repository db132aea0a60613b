/** The advice to call on somebody, as several rules give it. */
import type { Call } from '../account/introduction.ts'
import { phrase } from '../text/phrase.ts'

/** Who of ours should see them, who introduces us, and until when. */
export const callOn = phrase<Call>({
  zh: ({ person, ours, introducer, tender }) => {
    const until = tender === null ? '' : `发标（${tender.zh}）之前`
    const who = ours === '' ? '' : `请 \`${ours}\` `
    const way = introducer === '' ? `约 \`${person}\` 见一面` : `托 \`${introducer}\` 引见 \`${person}\``
    return `${until}${who}${way}${tender === null ? '' : '，过了就不能见了'}。`
  },
  en: ({ person, ours, introducer, tender }) => {
    const who = ours === '' ? `Ask for a meeting with \`${person}\`` : `Have \`${ours}\` see \`${person}\``
    const way = introducer === '' ? '' : `, introduced by \`${introducer}\`,`
    const until = tender === null ? '.' : ` before the tender goes out ${tender.en}; after that we may not.`
    return `${who}${way}${until}`
  },
})
