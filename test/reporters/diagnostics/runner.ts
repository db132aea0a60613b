/** How the runner of GitHub Actions reads a step's output: after its `ActionCommand.cs`, by which commands it knows. */

export type Command = {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

const known = new Set(
  'error warning notice debug group endgroup add-mask add-matcher remove-matcher echo set-env set-output save-state add-path stop-commands internal-set-repo-path'.split(
    ' ',
  ),
)

/** Every command in the output, in its order. */
export const commandsIn = (output: string): readonly Command[] =>
  output
    .split(/\r\n|[\r\n]/)
    .map(line => commandOf(line) ?? oldCommandOf(line))
    .filter(found => found !== undefined)

// What .NET calls white space; `\s` has no U+0085.
const trimStart = (line: string): string => line.replace(/^[\s\u0085]+/, '')

function commandOf(line: string): Command | undefined {
  const match = /^::(?<head>.*?)::(?<data>.*)$/s.exec(trimStart(line))
  if (match === null) return undefined
  return command(match.groups?.['head'] ?? '', ',', match.groups?.['data'] ?? '')
}

function oldCommandOf(line: string): Command | undefined {
  const match = /##\[(?<head>[^\]]*)\](?<data>.*)$/s.exec(line)
  return match === null ? undefined : command(match.groups?.['head'] ?? '', ';', match.groups?.['data'] ?? '')
}

function command(head: string, comma: string, data: string): Command | undefined {
  const space = head.indexOf(' ')
  const name = space === -1 ? head : head.slice(0, space)
  if (!known.has(name.toLowerCase())) return undefined
  const pairs = space === -1 ? [] : head.slice(space + 1).split(comma)
  const properties = pairs.flatMap(pair => {
    const at = pair.indexOf('=')
    return at < 1 || at === pair.length - 1 ? [] : [[pair.slice(0, at), unescapeProperty(pair.slice(at + 1))]]
  })
  return { name, properties: Object.fromEntries(properties), data: unescapeData(data) }
}

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')

const unescapeProperty = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
