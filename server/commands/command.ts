/** A command: gets its arguments, returns the exit code (0 success, 1 failed checks, 2 bad use). */
export type Command = { usage: string; run(args: string[]): Promise<number> };
