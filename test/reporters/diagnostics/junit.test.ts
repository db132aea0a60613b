import { describe, expect, it } from 'vitest'
import { resultOf } from '../../../src/engine/check.ts'
import { junit } from '../../../src/reporters/diagnostics/junit.ts'
import { diagnostic, says, small, viewIn } from './results.ts'
import { readXml } from './xml.ts'

describe('junit', () => {
  it('makes a suite of each file; only errors fail', () => {
    expect(junit.render(small, viewIn('en'))).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="kam check" tests="4" failures="1" errors="0" time="0">
  <testsuite name="accounts/Corvane.md" tests="1" failures="1" errors="0" skipped="0" time="0">
    <testcase name="team-rule stage" classname="accounts/Corvane.md" file="sales/accounts/Corvane.md" time="0"><failure message="\`stage\` cannot be \`early\`." type="team-rule">accounts/Corvane.md:4:8: error team-rule
\`stage\` cannot be \`early\`.
Did you mean \`establish\`?</failure></testcase>
  </testsuite>
  <testsuite name="accounts/Nordhafen.md" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="kam check" classname="accounts/Nordhafen.md" file="sales/accounts/Nordhafen.md" time="0"/>
  </testsuite>
  <testsuite name="accounts/澜江银行.md" tests="2" failures="0" errors="0" skipped="0" time="0">
    <testcase name="people-known customer.people[李敏].boss" classname="accounts/澜江银行.md" file="sales/accounts/澜江银行.md" time="0"><system-out>accounts/澜江银行.md:9:11: warning people-known
\`陈刚\` is not among the people, is he?
Add him: name, department.</system-out></testcase>
    <testcase name="log-style" classname="accounts/澜江银行.md" file="sales/accounts/澜江银行.md" time="0"><system-out>accounts/澜江银行.md:20:1: info log-style
The log is only in_house.</system-out></testcase>
  </testsuite>
</testsuites>
`,
    )
  })

  it('is a report of no tests where there is no dossier', () => {
    expect(readXml(junit.render(resultOf([], []), viewIn('en')))).toMatchObject({
      name: 'testsuites',
      attributes: { tests: '0', failures: '0' },
      children: [],
    })
  })

  it('makes a suite, too, of a file that is no dossier and has a diagnostic', () => {
    const one = diagnostic({ file: 'accounts/Notes.md', severity: 'warning' })
    const { children } = readXml(junit.render(resultOf(['accounts/Zeta.md'], [one]), viewIn('en')))
    expect(children.map(({ attributes }) => attributes['name'])).toEqual(['accounts/Notes.md', 'accounts/Zeta.md'])
  })

  it('names the second of two equal cases otherwise, and neither by its line', () => {
    const two = [diagnostic({ path: 'a' }), diagnostic({ path: 'a', line: 9, endLine: 9 })]
    const [suite] = readXml(junit.render(resultOf([], two), viewIn('en'))).children
    expect(suite?.children.map(({ attributes }) => attributes['name'])).toEqual(['team-rule a', 'team-rule a (2)'])
  })

  it('writes markup, the end of a CDATA section and forbidden characters so that they are only text', () => {
    const text = `</failure> ]]> <!-- & "quotes" 'too' \u0000\u000b\u001b\ufffe\uffff\ud800`
    const one = diagnostic({ ...says(text, ''), path: 'a<b' })
    const [suite] = readXml(junit.render(resultOf([], [one]), viewIn('en'))).children
    const shown = `</failure> ]]> <!-- & "quotes" 'too' \\u0000\\u000b\\u001b\\ufffe\\uffff\\ud800`
    expect(suite?.children[0]?.attributes['name']).toBe('team-rule a<b')
    expect(suite?.children[0]?.children[0]?.attributes['message']).toBe(shown)
    expect(suite?.children[0]?.children[0]?.text).toContain(shown)
  })
})
