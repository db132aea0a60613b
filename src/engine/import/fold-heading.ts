/** Headings as they are compared: without case, width, spaces, signs and marks of a required field. */
import { foldName } from '../../text/name.ts'

/** `Account_Name *` and `account name` are one. */
export const foldHeading = (heading: string): string => foldName(heading).replace(/[^\p{L}\p{N}]/gu, '')
