/** Which encoding a text file is in, found by decoding strictly: a wrong guess would turn names into other names. */

/** The text, and the encoding as people call it. */
export type Decoded = { readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16' | 'GBK' | 'Windows-1252' }

/** Decodes a file by its byte order mark, else as the first encoding that fits every byte; undefined where none does. */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le', 'UTF-16')
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be', 'UTF-16')
  if (bytes.includes(0)) return decoded(bytes, bytes[0] === 0 ? 'utf-16be' : 'utf-16le', 'UTF-16')
  return (
    decoded(bytes, 'utf-8', 'UTF-8') ??
    (isWestern(bytes) ? decoded(bytes, 'windows-1252', 'Windows-1252') : decoded(bytes, 'gb18030', 'GBK'))
  )
}

function decoded(bytes: Uint8Array, label: string, encoding: Decoded['encoding']): Decoded | undefined {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding }
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/**
 * Whether most bytes beyond ASCII stand alone between plain ones, as accents do in `Société`. Chinese characters come in
 * pairs of bytes, and mostly several in a row; `é` and the letter behind it would pass for one of them.
 */
function isWestern(bytes: Uint8Array): boolean {
  let alone = 0
  let all = 0
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80) continue
    all += 1
    if ((bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80) alone += 1
  }
  return alone * 2 > all
}
