/** The mail server of the teams, on the machine of the test: takes each mail over TLS alone, and writes it into a folder. */
import { writeFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';

const [host, folder] = process.argv.slice(2);
let taken = 0;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH'],
  onMailFrom(_address, session, callback) {
    callback(session.secure ? null : new Error('only over TLS'));
  },
  onData(stream, _session, callback) {
    /** @type {Buffer[]} */
    const parts = [];
    stream.on('data', (part) => parts.push(part));
    stream.on('end', () => {
      writeFileSync(`${folder}/${++taken}.eml`, Buffer.concat(parts));
      callback(null);
    });
  },
});
server.listen(25, host);
