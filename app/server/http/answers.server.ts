/** Short answers of the door itself: refusals and redirects, each with the site's headers. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A refused body is read on for this long and this far, so that the refusal arrives before the connection breaks. */
const LINGER_MILLISECONDS = 1000;
const LINGER_BYTES = 1_000_000;

const SENTENCES: Record<number, string> = {
  400: 'Deze vraag is niet te lezen.',
  401: 'Hiervoor is een sleutel nodig.',
  403: 'Deze vraag komt van een andere website. Er is niets verstuurd.',
  404: 'Deze pagina bestaat niet.',
  405: 'Dat kan niet met deze pagina.',
  408: 'Het duurde te lang voor de vraag aankwam.',
  413: 'Dit is te groot om te versturen.',
  415: 'Stuur dit zonder compressie.',
  417: 'Die verwachting kent deze website niet.',
  421: 'Deze website heeft een andere naam.',
  431: 'De vraag heeft te veel kopregels.',
  500: 'Er ging iets mis aan onze kant.',
};

/** What went wrong, in one sentence and a line end. */
export function sentence(status: number): string {
  return `${SENTENCES[status] ?? SENTENCES[400]}\n`;
}

/** Sends a short answer with `headers` (name and value in turn) and gives its status. */
export function answerShortly(
  request: IncomingMessage,
  response: ServerResponse,
  answer: { status: number; headers: readonly string[]; text: string; type?: string },
): number {
  const body = Buffer.from(answer.text, 'utf8');
  const unread = hasUnreadBody(request);
  response.writeHead(answer.status, [
    ...answer.headers,
    'Content-Type',
    answer.type ?? 'text/plain; charset=utf-8',
    'Content-Length',
    String(body.length),
    ...(unread ? ['Connection', 'close'] : []),
  ]);
  if (unread) lingerThenEnd(request, response, body);
  else response.end(body);
  return answer.status;
}

/** True while a body is announced of which something may still come. */
function hasUnreadBody(request: IncomingMessage): boolean {
  const { 'content-length': length, 'transfer-encoding': transfer } = request.headers;
  return !request.complete && (transfer !== undefined || (length !== undefined && length !== '0'));
}

/** The answer is complete for the client at once; closing while it still sends would take the answer away from it. */
function lingerThenEnd(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  let discarded = 0;
  const timer = setTimeout(end, LINGER_MILLISECONDS);
  function end() {
    clearTimeout(timer);
    response.end();
  }
  response.write(body);
  request.once('end', end).once('close', end).once('error', end);
  request.on('data', (chunk: Buffer) => {
    discarded += chunk.length;
    if (discarded > LINGER_BYTES) end();
  });
}
