/** The looks that a text can have on a terminal. A reporter names the look; what it does is the host's affair. */

type Look = (text: string) => string

export type Paint = {
  readonly error: Look
  readonly warning: Look
  readonly info: Look
  readonly good: Look
  readonly strong: Look
  readonly dim: Look
  /** Names and values from files, which stand in backticks in our sentences. */
  readonly name: Look
}

const asIs: Look = text => text

/** No looks at all: for files, pipes and tests. */
export const plainPaint: Paint = {
  error: asIs,
  warning: asIs,
  info: asIs,
  good: asIs,
  strong: asIs,
  dim: asIs,
  name: asIs,
}

/** How a person is to see a result: in which language, how wide, in which looks, and whether long lists are cut. */
export type View = {
  readonly language: 'zh' | 'en'
  readonly width: number
  readonly paint: Paint
  readonly cut: boolean
}

/** Gives what stands in backticks the look of names; the backticks stay where there are no colours. */
export const paintNames = (text: string, paint: Paint): string =>
  paint === plainPaint ? text : text.replace(/`([^`]*)`/g, (_, name: string) => paint.name(name))
