/** Makes system calls of a running process fail, with strace where it is installed and allowed. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

export interface SyscallFault {
  /** Names, comma list. */
  calls: string;
  error: 'EIO' | 'ENOSPC' | 'EROFS';
  /** Which call fails, counted from now: "3" the third alone, "3+" that and all after it. */
  when: string;
}

export interface Injection {
  /** Lets the calls succeed again. */
  end(): Promise<void>;
}

/** Why faults cannot be injected here; null when they can. */
export function whyNoInjection(): string | null {
  if (spawnSync('strace', ['-V']).status !== 0) return 'strace is not installed';
  const tried = spawnSync('strace', ['-f', '-e', 'trace=fsync', '-e', 'inject=fsync:error=EIO', 'true']);
  return tried.status === 0 ? null : 'strace may not trace here';
}

/** Resolves when it has taken hold. */
export async function inject(pid: number, { calls, error, when }: SyscallFault): Promise<Injection> {
  const rule = `inject=${calls}:error=${error}:when=${when}`;
  const tracer = spawn('strace', ['-f', '-p', String(pid), '-e', `trace=${calls}`, '-e', rule, '-o', '/dev/null'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await attached(tracer);
  return {
    async end() {
      if (tracer.exitCode !== null) return;
      const exit = once(tracer, 'exit');
      tracer.kill('SIGINT');
      await exit;
    },
  };
}

/** strace says "Process 123 attached" for each thread. */
async function attached(tracer: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    tracer.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (/attached/.test(said)) resolve();
    });
    tracer.once('exit', () => reject(new Error(`strace did not attach: ${said}`)));
  });
}
