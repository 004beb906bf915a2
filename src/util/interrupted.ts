/** Whoever was asked broke off (Ctrl-C): nothing is done, exit code 130. */
export class Interrupted extends Error {}
