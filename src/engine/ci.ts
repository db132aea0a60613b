/** What a team puts into its repository so that GitHub or GitLab checks every push. */
import type { Language, Words } from '../text/phrase.ts'

/** `folder` is the way from the top of the repository to the workspace, `.` where they are one. */
export type Pipeline = { readonly folder: string; readonly language: Language; readonly version: string }

/** The workflow for GitHub Actions. */
export const githubWorkflow = ({ folder, language, version }: Pipeline): string => `# ${texts.origin[language]}
name: kam
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    env:
      # ${texts.package[language]}
      KAM_PACKAGE: kam@${version}
    steps:
      - uses: actions/checkout@v6
      - uses: actions/setup-node@v6
        with:
          node-version: 24
          package-manager-cache: false
      - run: >-
          npx --yes --package="$KAM_PACKAGE" -- kam check
          --format github --format markdown="$GITHUB_STEP_SUMMARY"
${folder === '.' ? '' : `        working-directory: ${quoted(folder)}\n`}`

/** The job for GitLab, in a file of its own that `.gitlab-ci.yml` includes. */
export const gitlabJob = ({ folder, language, version }: Pipeline): string => `# ${texts.origin[language]}
kam:
  stage: test
  image: node:24-alpine
  variables:
    # ${texts.package[language]}${texts.image[language]}
    KAM_PACKAGE: kam@${version}
    # ${texts.folder[language]}
    KAM_FOLDER: ${quoted(folder)}
  script:
    - >-
      npx --yes --package="$KAM_PACKAGE" -- kam --cwd "$KAM_FOLDER" check --format pretty
      --format gitlab="$CI_PROJECT_DIR/kam-code-quality.json"
      --format junit="$CI_PROJECT_DIR/kam-junit.xml"
  artifacts:
    when: always
    reports:
      codequality: kam-code-quality.json
      junit: kam-junit.xml
`

/** A text of JSON is a text of YAML, too, of every version of it. */
const quoted = (text: string): string => JSON.stringify(text)

/** What `.gitlab-ci.yml` needs. */
export const gitlabInclude = `include:\n  - local: .gitlab/kam.yml\n`

const texts: Readonly<Record<'origin' | 'package' | 'image' | 'folder', Words>> = {
  origin: {
    zh: '每次推送都检查客户档案。kam init 写的，可以改。',
    en: 'Checks the dossiers at every push. Written by kam init, yours to change.',
  },
  package: {
    zh: '用哪个 kam：npm 上的版本，或者 git 仓库 git+https://...',
    en: 'Which kam: a version from npm, or a git repository, git+https://...',
  },
  image: {
    zh: '（这时 image 要用带 git 的 node:24）',
    en: ' (which needs an image with git, node:24)',
  },
  folder: {
    zh: '客户档案在仓库的哪个文件夹里；就在最上层写 .',
    en: 'The folder of the repository with the dossiers; a dot for its top.',
  },
}
