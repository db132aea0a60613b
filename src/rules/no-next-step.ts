/** A project without a next step stands still, and whoever stands still is overtaken. */

import type { Account } from '../account/account.ts'
import { openActions } from '../account/actions.ts'
import { informantFor } from '../account/informants.ts'
import { ownerOf } from '../account/ours.ts'
import { type Project, placeIn, pursuedProjects } from '../account/projects.ts'
import { isQuiet } from '../account/quiet.ts'
import { isPast } from '../account/values.ts'
import { waiversOf } from '../account/waivers.ts'
import { foldName } from '../text/name.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'no-next-step',
  severity: 'warning',
  craft: 2,
  why: {
    zh: '跟单最常见的毛病：聊得挺好，走的时候没约下一步。没有下一步，项目就停在那儿，主动权在别人手里。待办里有写明这个项目的事，也算下一步；客户多半不买的，只提示。',
    en: "The commonest illness of a deal: a good talk, and nothing agreed when we left. Without a next step it stands still, and the next move is somebody else's. An open action that names the project counts as one; where they are unlikely to buy it is only a hint.",
  },
  bad: {
    zh: 'projects:\n  - name: 支付平台改造\n    status: open\n    plan: 服务器 40 台',
    en: 'projects:\n  - name: Claims archive\n    status: open\n    plan: Two mirrored archives',
  },
  good: {
    zh: 'projects:\n  - name: 支付平台改造\n    status: open\n    plan: 服务器 40 台\n    next_step:\n      what: 请江枫把不停机演练写进技术规范书\n      who: 佟山\n      by: 2099-12-04',
    en: 'projects:\n  - name: Claims archive\n    status: open\n    plan: Two mirrored archives\n    next_step:\n      what: Walk through the draft requirements with Hugo\n      who: Pieter Aerts\n      by: 2099-12-03',
  },
  givesWayTo: ['schema', 'unknown-field', 'unquoted-link', 'placeholder-left', 'wasted-pursuit'],
  sentences: {
    none: sentence<{ project: string; ask: string; owner: string; isQuiet: boolean }>({
      message: {
        zh: ({ project }) => `\`${project}\` 没有下一步，跟着跟着就凉了。`,
        en: ({ project }) => `\`${project}\` has no next step: it stands still until somebody else moves.`,
      },
      help: {
        zh: ({ ask, owner, isQuiet }) =>
          isQuiet
            ? '标书已发，别再约人了：应标这一摊谁做、哪天交，写进 `next_step`。'
            : `${owner === '' ? '今天' : `\`${owner}\` 今天`}给${ask === '' ? '客户' : ` \`${ask}\` `}打个电话，约定一件事：谁做、哪天之前，写进 \`next_step\`。`,
        en: ({ ask, owner, isQuiet }) =>
          isQuiet
            ? 'The tender is out, so call on nobody: enter as `next_step` who writes the offer, and by which day.'
            : `${owner === '' ? 'Ring' : `\`${owner}\` to ring`} ${ask === '' ? 'them' : `\`${ask}\``} and agree on one thing, with a name and a day; enter it as \`next_step\`.`,
      },
    }),
    far: sentence<{ project: string }>({
      message: {
        zh: ({ project }) => `\`${project}\` 多半不买，也没有下一步：还跟不跟？`,
        en: ({ project }) => `\`${project}\` is unlikely to be bought and has no next step: are we still in it?`,
      },
      help: {
        zh: () => '跟，就写哪天再问一次；不跟，就把 `status` 改成 `dropped`，写上为什么。',
        en: () =>
          'If so, enter the day on which somebody asks again; if not, set the `status` to `dropped`, with the reason.',
      },
    }),
  },
  *check(account) {
    const isWaived = waiversOf(account)
    for (const project of pursuedProjects(account)) {
      const path = [...project.path, 'next_step']
      if (project.nextStep?.what !== undefined || isWaived(path) || hasAction(account, project)) continue
      // Once the decision is overdue, that is the news, and `overdue-project` asks for the call.
      if (project.decision !== undefined && isPast(project.decision, account.today)) continue
      const at = placeIn(account, project, 'next_step')
      if (project.likelihood === 'unlikely') {
        yield { at, path, say: 'far', args: { project: project.name }, severity: 'info' }
      } else {
        const ask = informantFor(account, project)?.shown ?? ''
        const owner = ownerOf(account) ?? ''
        const args = { project: project.name, ask, owner, isQuiet: isQuiet(account, project) }
        yield { at, path, say: 'none', args }
      }
    }
  },
})

/** Whether something is to be done that names the project. */
const hasAction = (account: Account, { name }: Project): boolean =>
  openActions(account).some(({ what }) => foldName(what).includes(foldName(name)))
