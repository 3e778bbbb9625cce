/**
 * A mail server in a process of its own that takes mails and forgets them, as cheaply as can be, so that the machine's
 * time goes to the site. Argument: `healthy`, `hanging` (answers nothing at all) or `refusing` (451 to every receiver).
 */
import net from 'node:net';
import { portOf } from './processes.js';

const [behaviour = 'healthy'] = process.argv.slice(2);

/** @param {string} command */
function answerTo(command) {
  if (/^EHLO/i.test(command)) return '250-bench\r\n250 8BITMIME';
  if (/^RCPT/i.test(command) && behaviour === 'refusing') return '451 later';
  if (/^DATA/i.test(command)) return '354 go on';
  return /^QUIT/i.test(command) ? '221 bye' : '250 ok';
}

/**
 * Takes what has arrived of a conversation, answers what is complete, and gives back the rest.
 * @param {net.Socket} socket
 * @param {{ inMail: boolean }} state
 * @param {string} said
 */
function converse(socket, state, said) {
  let rest = said;
  for (;;) {
    const mark = state.inMail ? '\r\n.\r\n' : '\r\n';
    const end = rest.indexOf(mark);
    if (end < 0) return rest;
    const line = state.inMail ? '' : rest.slice(0, end);
    rest = rest.slice(end + mark.length);
    const answer = answerTo(line);
    state.inMail = answer.startsWith('354');
    socket.write(`${answer}\r\n`);
    if (answer.startsWith('221')) socket.end();
  }
}

const server = net.createServer((socket) => {
  let rest = '';
  const state = { inMail: false };
  socket.on('error', () => socket.destroy());
  if (behaviour === 'hanging') return;
  socket.write('220 bench\r\n');
  socket.on('data', (chunk) => {
    rest = converse(socket, state, rest + chunk.toString('latin1'));
  });
});

server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${portOf(server)}\n`));
