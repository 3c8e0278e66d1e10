import { ContentError } from '../model/problem.ts';
import { words } from '../words/commands.ts';

/** A mistake in how a command was called or in what it was given; its message is for people. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Prints why a command failed and returns its exit code. People's mistakes get their words; only a bug shows its stack. */
export function reportFailure(error: unknown): number {
  if (error instanceof ContentError) {
    for (const line of error.message.split('\n')) console.error(line);
    console.error(words.problemCount(error.problems.length));
  } else if (error instanceof UsageError) console.error(error.message);
  else if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    console.error(badArguments(error.message));
  else console.error(error);
  return 1;
}

/** Says in Chinese which flag is wrong; Node's own message is English. */
function badArguments(message: string): string {
  const flag = /'(-[^' ]*)/u.exec(message)?.[1];
  if (flag === undefined) return words.badArguments(message);
  return message.startsWith('Unknown') ? words.unknownFlag(flag) : words.flagValue(flag);
}
