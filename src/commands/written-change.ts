/** Changes as they are written on a command line: `path=value`, `rule@path=reason`. */
import { Failure } from '../text/failure.ts'
import { fill, phrase, type Words } from '../text/phrase.ts'

/** What stands before and behind the equals sign; one in the brackets of a path is part of a name. Throws where there is none. */
export function pairIn(written: string, form: Words): { readonly name: string; readonly value: string } {
  const [, name, value] = pair.exec(written) ?? []
  if (name === undefined || value === undefined) {
    throw new Failure(fill(texts.noPair, { written }), { zh: `写成 ${form.zh}`, en: `Write ${form.en}` })
  }
  return { name: name.trim(), value }
}

const pair = /^((?:\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\]|[^[\]=＝])+)[=＝](.*)$/su

/** A rule, with the path behind its `@` if there is one. */
export function ruleAndPath(written: string): { readonly rule: string; readonly path: string | undefined } {
  const at = written.indexOf('@')
  return at === -1 ? { rule: written, path: undefined } : { rule: written.slice(0, at), path: written.slice(at + 1) }
}

/** There is nothing to do. */
export const nothingAsked = (hint: Words): Failure => new Failure(texts.nothing, hint)

const texts = {
  noPair: phrase<{ written: string }>({
    zh: ({ written }) => `\`${written}\` 里没有等号。`,
    en: ({ written }) => `There is no equals sign in \`${written}\`.`,
  }),
  nothing: { zh: '没有说要改什么。', en: 'Nothing was said to be changed.' },
}
