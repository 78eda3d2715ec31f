import { Failure } from '../failure';
import { runDays } from './days';
import { parseCommand } from './options';
import { runRead } from './read';

/** `npm run sessions`: observances and schedule pages on the command line. Exit code 2 if anything could not be done. */
const USAGE = `npm run --silent sessions -- VERB

days [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--lang ar|en|es|fr|ru|zh] [--format json|text|ics]
    the observances that begin between two days, both included; by default the 30 days from today

read [--kind un-web-tv|un-journal|indico|events-calendar|icalendar|session-feed] [--page-url URL]
     [--page-date YYYY-MM-DD] [--location new-york|geneva] [--zone ZONE] [--from YYYY-MM-DD --to YYYY-MM-DD]
     [--at INSTANT] [--format json|text|ics] FILE…
    the sessions in saved documents; --page-url resolves relative links, --location says whose UN Journal it is,
    --zone is the zone of calendar times that name none, --from and --to bound recurring events,
    --at tells the phase of each session then
`;

try {
  const command = parseCommand(process.argv.slice(2));
  if (command.verb === 'help') process.stdout.write(USAGE);
  else {
    const { output, failures } = await (command.verb === 'days' ? runDays(command) : runRead(command));
    process.stdout.write(output);
    for (const sentence of failures) console.error(sentence);
    if (failures.length > 0) process.exitCode = 2;
  }
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  // Who reads stdout as JSON gets JSON, whatever went wrong.
  process.stdout.write('[]\n');
  console.error(error.message);
  process.exitCode = 2;
}
