/** The host: all that the program needs from the process it runs in, as one value, so that a test can be a host, too. */
import type { Paint } from '../reporters/paint.ts'
import { plainPaint } from '../reporters/paint.ts'
import { isDay } from '../text/day.ts'
import { Failure } from '../text/failure.ts'
import type { Language } from '../text/phrase.ts'

export type Host = {
  /** Absolute path of the current folder. */
  readonly cwd: string
  /** Where the program was started, whatever `--cwd` says: git's own variables mean that folder. */
  readonly startedIn: string
  /** The config that `--config` names, if any. */
  readonly config?: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The home folder, above which no workspace is looked for. */
  readonly home: string
  /** Whether a person sees what is written, and whether one can answer. */
  readonly showsTerminal: boolean
  readonly canAsk: boolean
  /** Width of the terminal in cells, if it is one that knows. */
  readonly terminalWidth: number | undefined
  /** The system's locale, as `Intl` knows it. */
  readonly systemLocale: string
  /** The local day, `YYYY-MM-DD`. */
  readonly day: string
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>
  /** A line that a person types behind a prompt; undefined where there is no more to come, or they interrupt. */
  readonly askLine: (prompt: string) => Promise<string | undefined>
  /** Writes data to standard output. */
  readonly write: (text: string) => void
  /** Writes talk to standard error. */
  readonly talk: (text: string) => void
}

/** The day that counts as today: `KAM_TODAY`, else the calendar's. */
export function todayOf({ env, day }: Host): string {
  const fixed = env['KAM_TODAY']
  if (fixed === undefined || fixed === '') return day
  if (isDay(fixed)) return fixed
  throw new Failure({
    zh: `环境变量 KAM_TODAY 里的 \`${fixed}\` 不是日期，应当像 2026-11-23。`,
    en: `KAM_TODAY is \`${fixed}\`, which is no day; write it like 2026-11-23.`,
  })
}

/** How wide a text may be: `COLUMNS`, else the terminal's width, else 80. */
export function widthOfHost({ env, terminalWidth }: Pick<Host, 'env' | 'terminalWidth'>): number {
  // Programs that run hooks on a terminal of their own (lefthook) leave its width at 0.
  const isWidth = (columns: number | undefined) => Number.isInteger(columns) && Number(columns) >= 20
  return [Number(env['COLUMNS']), terminalWidth].find(isWidth) ?? 80
}

/** The looks: on a terminal or by wish; chalk is loaded only where there are any. */
export async function paintOf(host: Host, wish: boolean | undefined): Promise<Paint> {
  if (!wantsColour(host, wish)) return plainPaint
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return {
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.cyan,
    good: chalk.green,
    strong: chalk.bold,
    dim: chalk.dim,
    name: chalk.cyan,
  }
}

function wantsColour({ env, showsTerminal }: Host, wish: boolean | undefined): boolean {
  if (wish !== undefined) return wish
  if (isSet(env['NO_COLOR'])) return false
  if (isSet(env['FORCE_COLOR'])) return env['FORCE_COLOR'] !== '0'
  return showsTerminal && env['TERM'] !== 'dumb'
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== ''

/** The language that the environment asks for, before config and locale. */
export function languageAsked({ env }: Host, flag: Language | undefined): Language | undefined {
  return flag ?? languageIn(env['KAM_LANG'])
}

/** The language of the locale: `LC_ALL`, `LC_MESSAGES`, `LANG`, then the system's. */
export function languageOfLocale({ env, systemLocale }: Host): Language {
  const named = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(isSet)
  return languageIn(named ?? systemLocale) ?? 'en'
}

const languageIn = (locale: string | undefined): Language | undefined =>
  locale === undefined || locale === '' ? undefined : /^zh/i.test(locale) ? 'zh' : 'en'
