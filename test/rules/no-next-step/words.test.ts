import { describe, expect, it } from 'vitest'
import { diagnose } from '../../helpers/diagnose.ts'

describe('a project without a next step', () => {
  it('names who rings whom', async () => {
    const yaml = `owner: "[[白露]]"
customer:
  people:
    - { name: 童越, roles: [champion], met: 2026-11-02 }
projects:
  - { name: 影像平台升级 }
`
    expect(await diagnose(yaml, 'no-next-step', 'zh')).toEqual([
      'warning `影像平台升级` 没有下一步，跟着跟着就凉了。 `白露` 今天给 `童越` 打个电话，约定一件事：谁做、哪天之前，写进 `next_step`。',
    ])
  })

  it('only asks whether we are still in it where they are unlikely to buy', async () => {
    expect(await diagnose('projects:\n  - { name: Edge sites, likelihood: unlikely }\n', 'no-next-step', 'en')).toEqual(
      [
        'info `Edge sites` is unlikely to be bought and has no next step: are we still in it? If so, enter the day on which somebody asks again; if not, set the `status` to `dropped`, with the reason.',
      ],
    )
  })

  it('sends nobody to them once the tender is out', async () => {
    const yaml = `projects:
  - name: Billing
    decision_date: 2027-02-26
    process: { steps: [{ step: Request for quotations, kind: tender, done: 2026-11-16 }] }
`
    expect(await diagnose(yaml, 'no-next-step', 'en')).toEqual([
      'warning `Billing` has no next step: it stands still until somebody else moves. The tender is out, so call on nobody: enter as `next_step` who writes the offer, and by which day.',
    ])
  })
})
