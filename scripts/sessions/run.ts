import { Failure } from '../failure';
import { runDays } from './days';
import { runMerge } from './merge';
import { type Command, KINDS, parseCommand } from './options';
import { runPhrase } from './phrase';
import { runRead } from './read';
import type { Result } from './result';

const USAGE = `npm run --silent sessions -- VERB

days [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--lang ar|en|es|fr|ru|zh] [--format json|text|ics]
    the observances that begin between two days, both included; by default the 30 days from today

read [--kind ${KINDS.join('|')}]
     [--page-url URL] [--page-date YYYY-MM-DD] [--location new-york|geneva] [--zone ZONE]
     [--from YYYY-MM-DD --to YYYY-MM-DD] [--at INSTANT] [--format json|text|ics] FILE…
    the sessions in saved documents; --kind auto tells by the content what each is,
    --kind page reads any page or plain text in prose, --page-date is the day it was published,
    --page-url resolves relative links, --location says whose UN Journal it is,
    --zone is the zone of calendar times that name none, --from and --to bound recurring events,
    --at tells the phase of each session then

merge [--location new-york|geneva] [--zone ZONE] [--from YYYY-MM-DD --to YYYY-MM-DD] [--at INSTANT]
      [--format json|ics] FILE…
    one schedule of the sessions in all files: each file is told by its content and is a source
    of its own, the files are read in their order, and what several of them announce is listed once

phrase [--page-date YYYY-MM-DD] [--place PLACE] [--zone ZONE] "TEXT"
    how the dates, times and zones of a phrase are read, step by step
`;

/**
 * What `npm run sessions` prints for these arguments, and what it exits with: 2 if anything could not be done, 1 if that
 * is but a document of which nobody knows what it is. Throws only where we are at fault.
 */
export async function runSessions(args: readonly string[]): Promise<Result> {
  try {
    const command = parseCommand(args);
    return command.verb === 'help' ? { output: USAGE, failures: [], exitCode: 0 } : await runVerb(command);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // Who reads stdout as JSON gets JSON, whatever went wrong.
    const output = args[0] === 'merge' ? '{"sessions":[],"problems":[]}\n' : '[]\n';
    return { output, failures: [error.message], exitCode: 2 };
  }
}

function runVerb(command: Exclude<Command, { verb: 'help' }>): Promise<Result> {
  switch (command.verb) {
    case 'days':
      return runDays(command);
    case 'read':
      return runRead(command);
    case 'merge':
      return runMerge(command);
    case 'phrase':
      return runPhrase(command);
  }
}
