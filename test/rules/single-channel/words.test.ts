import { expect, it } from 'vitest'
import { diagnose } from '../../helpers/diagnose.ts'

it('asks whoever knows us best for their own lines', async () => {
  const yaml = `customer:
  channels: [{ kind: phone, value: 025-5550 1000 }]
  people: [{ name: 岳岚, strength: 2 }, { name: 史川, strength: 4 }]
`
  expect(await diagnose(yaml, 'single-channel', 'zh')).toEqual([
    'info 要找这个客户，只有电话这一条路，断了就找不到人。 下次见 `史川`，要来手机、微信和邮箱，记在这个人名下。',
  ])
})

it('takes neither a website nor an address for a way to reach anybody', async () => {
  const yaml = 'customer: { channels: [{ kind: address, value: 滨江路 8 号 }, { kind: website, value: a.example }] }\n'
  expect(await diagnose(yaml, 'single-channel', 'zh')).toEqual([
    'info 只知道客户的网站、地址，没有电话，也没有微信、邮箱：有急事找不到人。 下次去，再要一个科室的微信、一个邮箱，记进 `customer.channels`。',
  ])
  expect(await diagnose(yaml, 'single-channel', 'en')).toEqual([
    'info All we have is their website and their address; with no phone and no mail there is nobody to reach when it is urgent. Get a direct line and a mail address on the next visit, and add them to `customer.channels`.',
  ])
})

it('counts the lines of one kind', async () => {
  const yaml = 'customer: { channels: [{ kind: email, value: a@b.example }, { kind: email, value: c@b.example }] }\n'
  expect(await diagnose(yaml, 'single-channel', 'en')).toEqual([
    'info Both ways to reach this customer are of one kind: e-mail. Get a direct line and a mail address on the next visit, and add them to `customer.channels`.',
  ])
})
