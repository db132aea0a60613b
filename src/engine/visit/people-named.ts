/** The people whom `--with` names, separated as in the Log. */
import type { Account } from '../../account/account.ts'
import { type Person, personNamed, presentPeople } from '../../account/people.ts'
import { Failure } from '../../text/failure.ts'
import { nearest } from '../../text/nearest.ts'
import { fill, phrase } from '../../text/phrase.ts'
import { shellWord } from '../../text/shell-word.ts'

/** Finds them. Throws a Failure for somebody whom the dossier does not know. */
export function peopleNamed(account: Account, written: readonly string[]): readonly Person[] {
  const names = written
    .flatMap(list => list.split(/[,，、]/u))
    .map(name => name.trim())
    .filter(name => name !== '')
  return names.map(name => {
    const person = personNamed(account, name)
    if (person !== undefined) return person
    const known = presentPeople(account).map(({ shown }) => shown)
    const meant = nearest(name, known)
    const hint =
      meant === undefined
        ? fill(known.length === 0 ? texts.nobody : texts.known, { names: known, name, account: account.name })
        : fill(texts.meant, { meant })
    throw new Failure(fill(texts.unknown, { name, account: account.name }), hint)
  })
}

const mostListed = 12

const texts = {
  unknown: phrase<{ name: string; account: string }>({
    zh: ({ name, account }) => `\`${account}\` 的关键人里没有 \`${name}\`。`,
    en: ({ name, account }) => `\`${name}\` is not among the people of \`${account}\`.`,
  }),
  meant: phrase<{ meant: string }>({
    zh: ({ meant }) => `是不是 \`${meant}\`？`,
    en: ({ meant }) => `Did you mean \`${meant}\`?`,
  }),
  known: phrase<{ names: readonly string[] }>({
    zh: ({ names }) => `有：${names.slice(0, mostListed).join('、')}。`,
    en: ({ names }) => `There are: ${names.slice(0, mostListed).join(', ')}.`,
  }),
  nobody: phrase<{ name: string; account: string }>({
    zh: ({ name, account }) => `里面一个人也没有；先添上：kam add ${shellWord(account)} person ${shellWord(name)}`,
    en: ({ name, account }) => `There is nobody yet; first: kam add ${shellWord(account)} person ${shellWord(name)}`,
  }),
}
