// Runs the server as `candor serve` does, without building the page. With `held` as its argument the buyer says the opening, and never
// finishes another line: a line that is open for as long as a test needs.
import { embeddedSpeaker, type Speaker } from '../../server/buyer/speak.ts';
import { runServer } from '../../server/commands/run-server.ts';
import { untilSignal } from '../../server/commands/until-signal.ts';
import { readConfig } from '../../server/config.ts';
import { embeddedReader } from '../../server/reading/embedded/reader.ts';

const heldSpeaker: Speaker = {
  version: 'held@1',
  async *speak(request) {
    for await (const piece of embeddedSpeaker.speak(request)) {
      yield piece;
      if (request.transcript.length > 0) await new Promise(() => {});
    }
  },
};

const signal = untilSignal();
const speaker = process.argv[2] === 'held' ? heldSpeaker : embeddedSpeaker;
const server = await runServer(readConfig(process.env), { reader: embeddedReader, speaker });
console.log(server.address);
await signal;
await server.stop();
