/**
 * The site's only way to say something to its operator: one JSON line per event on standard output.
 * A field is a plain value, so that no request, error or message can slip into a line whole.
 */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
export type LogFields = Record<string, string | number | boolean | null>;

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/**
 * Makes the log. Lines below `level` are dropped. `write` receives each line without its line end;
 * the default writes to standard output.
 */
export function createLog(level: LogLevel, write: (line: string) => void = writeLine): Log {
  const lowest = LOG_LEVELS.indexOf(level);
  const say = (own: LogLevel) => {
    if (LOG_LEVELS.indexOf(own) < lowest) return () => {};
    return (event: string, fields: LogFields = {}) =>
      write(ascii(JSON.stringify({ time: new Date().toISOString(), level: own, event, ...fields })));
  };
  return { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') };
}

/** The same JSON without a character that a terminal obeys or shows in another place: who looks at a log sees what is there. */
function ascii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function writeLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
