/** A short name for a text, the same on every machine: to recognise it again, not to guard against forgery. */

// FNV-1a with 128 bits (draft-eastlake-fnv).
const basis = 0x6c62272e07bb014262b821756295c58dn
const prime = 0x0000000001000000000000000000013bn
const mask = (1n << 128n) - 1n

/** The hash of a text's UTF-8 bytes, as 32 hexadecimal digits. */
export function hashOf(text: string): string {
  let hash = basis
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * prime) & mask
  return hash.toString(16).padStart(32, '0')
}
