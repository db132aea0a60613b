/** A question was answered with Ctrl+C, or the end of what is typed. */
export class Interrupted extends Error {}
