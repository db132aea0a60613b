/** What the system says when it cannot write, as a sentence for a person. */
import { Failure } from '../text/failure.ts'
import { fill, phrase, type Words } from '../text/phrase.ts'

/** Does what writes a file, and turns the system's refusal into a Failure that names the file. */
export async function explained<Done>(file: string, write: () => Promise<Done>): Promise<Done> {
  try {
    return await write()
  } catch (error) {
    throw explanation(file, error)
  }
}

/** The same for what is done at once. */
export function explainedNow<Done>(file: string, write: () => Done): Done {
  try {
    return write()
  } catch (error) {
    throw explanation(file, error)
  }
}

/** The system's name of an error, such as `ENOENT`; undefined for what is none of the system's. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** That the name is taken. */
export const taken = (file: string): Failure => new Failure(fill(texts.exists, { file }))

/** That a file stands on the way to a folder. */
export const blocked = (file: string): Failure => new Failure(fill(texts.cannot, { file, reason: fileInTheWay }))

function explanation(file: string, error: unknown): unknown {
  const code = codeOf(error)
  if (code === undefined) return error
  if (code === 'EEXIST') return taken(file)
  const reason = reasons[code]
  // Only what the system refuses is explained; any other error is a bug of ours, and looks like one.
  if (reason === undefined && !(error instanceof Error && 'syscall' in error)) return error
  return new Failure(fill(texts.cannot, { file, reason: reason ?? { zh: code, en: code } }))
}

const fileInTheWay: Words = { zh: '路上有一个同名的文件，不是文件夹', en: 'a file stands where a folder is needed' }

const reasons: Readonly<Record<string, Words>> = {
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EROFS: { zh: '这个磁盘只能读', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘满了', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额用完了', en: 'the disk quota is used up' },
  ENOTDIR: fileInTheWay,
  ENOENT: { zh: '上面的文件夹不存在', en: 'the folder above it does not exist' },
  EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
  ELOOP: { zh: '链接绕成了圈', en: 'its links lead in a circle' },
  ENAMETOOLONG: { zh: '名字太长', en: 'the name is too long' },
  ERR_ENCODING_INVALID_ENCODED_DATA: { zh: '它不是 UTF-8 编码', en: 'it is not in UTF-8' },
}

const texts = {
  exists: phrase<{ file: string }>({
    zh: ({ file }) => `\`${file}\` 已经有了，没有改动它。`,
    en: ({ file }) => `\`${file}\` exists already; it was left as it is.`,
  }),
  cannot: phrase<{ file: string; reason: Words }>({
    zh: ({ file, reason }) => `写不了 \`${file}\`：${reason.zh}。`,
    en: ({ file, reason }) => `Cannot write \`${file}\`: ${reason.en}.`,
  }),
}
