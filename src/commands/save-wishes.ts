/** Saving in small steps: each time the file as it is now is changed, whatever others wrote meanwhile. */
import type { Account } from '../account/account.ts'
import { changeDossier } from '../engine/change-dossier.ts'
import { sayAnswer } from '../engine/say-answer.ts'
import { currencyOf, type Standing, type Wish } from '../engine/wish.ts'
import type { Catalog } from '../schema/catalog.ts'
import { phrase } from '../text/phrase.ts'
import { changeFile } from './change.ts'
import { fulfilled } from './change-account.ts'
import type { Context } from './command.ts'
import { standardOf } from './standard.ts'

/** Saves wishes about one account; gives the account as it is afterwards, and what was understood, a line for each. */
export type Saver = ((
  wishes: readonly Wish[],
) => Promise<{ readonly account: Account; readonly lines: readonly string[] }>) & {
  readonly catalog: Catalog
}

export async function saverFor({ dossier }: Account, context: Context): Promise<Saver> {
  const workspace = await context.workspace()
  const standard = await standardOf(workspace, context)
  const standing: Standing = { ...standard, file: dossier.file, currency: workspace.config.currency }
  const save = async (wishes: readonly Wish[]) => {
    const changes: ReturnType<typeof fulfilled>[] = []
    await changeFile(
      dossier.file,
      async before => {
        const changed = fulfilled(await changeDossier(before, wishes, standing))
        changes.push(changed)
        return changed.text
      },
      context,
    )
    const last = changes.at(-1)
    if (last === undefined) throw new Error('nothing was saved')
    const { account, done } = last
    const currency = currencyOf(account, standing)
    const { language } = context
    const origins = wishes.map(wish => ('origin' in wish ? wish.origin : undefined))
    const lines = done.flatMap(({ what, path, field, after }, index) => {
      if (after === undefined || what === 'silence') return []
      if (what === 'waiver') return [texts.waived[language]({ path, reason: String(after) })]
      const fact = `${path} = ${sayAnswer(field, after, language, currency)}`
      const origin = origins[index]
      return [origin?.sure === 'heard' ? texts.heard[language]({ fact, source: origin.source }) : fact]
    })
    return { account, lines }
  }
  return Object.assign(save, { catalog: standard.catalog })
}

const texts = {
  waived: phrase<{ path: string; reason: string }>({
    zh: ({ path, reason }) => `${path} 不适用：${reason}`,
    en: ({ path, reason }) => `${path} is not applicable: ${reason}`,
  }),
  heard: phrase<{ fact: string; source: string }>({
    zh: ({ fact, source }) => `${fact}，听${source}说的`,
    en: ({ fact, source }) => `${fact}, heard from ${source}`,
  }),
}
