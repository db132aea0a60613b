/** Full-width letters, digits and signs as a Chinese keyboard gives them, made the plain ones that they look like. */

/**
 * `１，２００` becomes `1,200`. Nothing else is folded: NFKC would make a 1 of ①, and a 2 of a raised digit.
 * White space of any kind becomes a space.
 */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('￥', '¥')
    .replace(/\s/g, ' ')
