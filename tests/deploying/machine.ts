/**
 * A Debian 12 with a systemd of its own, on top of this machine's files: what it writes lies in memory and is thrown away.
 * It has no network but loopback, so the firewall and the ports are its own.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface Machine {
  /** Where its root folder is seen from here. */
  readonly root: string;
  /** Runs a command in its files with this machine's network and without systemd: for packages. @throws when it fails */
  prepare(command: string): void;
  /** Starts it, runs the script as root once systemd is up, and turns it off. @returns the exit code of the script and what it said */
  run(script: string): { code: string; said: string };
  remove(): void;
}

const COMMON = ['--quiet', '--register=no', '--keep-unit'];
const UNIT = '[Unit]\nAfter=basic.target dbus.service\n[Service]\nExecStart=/bin/bash /root/try.sh\n';

/** Needs root, and `systemd-nspawn` (scripts/machine.js). */
export function makeMachine(): Machine {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'machine-'));
  execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]);
  const [written, work, root] = ['written', 'work', 'root'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const place of [written, work, root]) mkdirSync(place);
  execFileSync('mount', ['-t', 'overlay', 'overlay', '-o', `lowerdir=/,upperdir=${written},workdir=${work}`, root]);
  const inside = (file: string) => path.join(root, file);
  return {
    root,
    prepare(command) {
      const parameters = ['-D', root, ...COMMON, '--pipe', '--resolv-conf=copy-host', 'sh', '-ec', command];
      const { status, stdout, stderr } = spawnSync('systemd-nspawn', parameters, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${stdout}${stderr}`.slice(-4000));
    },
    run(script) {
      const ending = "trap 'echo $? > /root/code; systemctl poweroff' EXIT\nexec > /root/said 2>&1\n";
      writeFileSync(inside('/root/try.sh'), `set -eu\n${ending}${script}`);
      writeFileSync(inside('/etc/systemd/system/try.service'), UNIT);
      mkdirSync(inside('/etc/systemd/system/multi-user.target.wants'), { recursive: true });
      symlinkSync('../try.service', inside('/etc/systemd/system/multi-user.target.wants/try.service'));
      spawnSync('systemd-nspawn', ['-D', root, ...COMMON, '--boot', '--private-network'], { stdio: 'ignore' });
      const said = (file: string) => spawnSync('cat', [inside(file)], { encoding: 'utf8' }).stdout;
      return { code: said('/root/code').trim(), said: said('/root/said') };
    },
    remove() {
      execFileSync('umount', [root]);
      execFileSync('umount', [folder]);
      rmdirSync(folder);
    },
  };
}
