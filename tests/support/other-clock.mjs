/**
 * Loaded before the site (`node --import`): its clock is CLOCK_AHEAD milliseconds ahead of the machine's, so that a
 * test can stand on a Monday morning. The Date header of its answers goes along; timers run at their usual speed.
 * At each SIGUSR2 somebody sets the clock: it jumps by the next of CLOCK_JUMPS (milliseconds, comma list).
 */
import http from 'node:http';

let ahead = Number(process.env.CLOCK_AHEAD ?? 0);
const jumps = (process.env.CLOCK_JUMPS ?? '').split(',').map(Number);
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length > 0) super(...parts);
    else super(RealDate.now() + ahead);
  }

  static now() {
    return RealDate.now() + ahead;
  }
};

const { writeHead } = http.ServerResponse.prototype;
http.ServerResponse.prototype.writeHead = function writeHeadAhead(...parts) {
  this.setHeader('Date', new Date().toUTCString());
  return writeHead.apply(this, parts);
};

process.on('SIGUSR2', () => {
  ahead += jumps.shift() ?? 0;
});
