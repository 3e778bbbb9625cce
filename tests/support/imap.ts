/** A real mailbox that is read by IMAP: Dovecot with a folder of its own, on a free port of this machine. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import tlsOptions from 'smtp-server/lib/tls-options';
import { dovecotProgram } from '../../scripts/dovecot.js';
import { freePort } from './free-port';
import { eventually } from './patience';

const PASSWORD = 'geheim/van:1712';

export interface ImapMailbox {
  /** For BOUNCES_URL. */
  url: string;
  /** As a mail server puts it there. */
  deliver(mail: string): Promise<void>;
  /** What lies in the inbox, in the order it came. */
  inbox(): Promise<string[]>;
  /** What lies in a folder of it. */
  folder(name: string): Promise<string[]>;
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Mail may not belong to root: then it is of the user with the fewest rights. */
function owner(): { uid: number; gid: number } {
  const { uid, gid } = userInfo();
  if (uid !== 0) return { uid, gid };
  const idOf = (kind: string) => Number(execFileSync('id', [kind, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Makes and starts one, with TLS alone. @throws when Dovecot is not installed, or with what it said */
export async function startImapMailbox(): Promise<ImapMailbox> {
  const program = dovecotProgram();
  if (!program) throw new Error('Dovecot is not installed: apt-get install dovecot-imapd');
  const folder = await mkdtemp(join(tmpdir(), '1712-imap-'));
  await chmod(folder, 0o755);
  const { uid, gid } = owner();
  const mails = join(folder, 'mail');
  for (const path of [mails, ...['new', 'cur', 'tmp'].map((name) => join(mails, name))]) {
    await mkdir(path);
    await chown(path, uid, gid);
  }
  const port = await freePort();
  const { key, cert } = tlsOptions();
  await writeFile(join(folder, 'key.pem'), String(key), { mode: 0o600 });
  await writeFile(join(folder, 'cert.pem'), String(cert));
  await writeFile(join(folder, 'dovecot.conf'), configuration(folder, port, { uid, gid }));
  const process = new Dovecot(program, folder, port);
  await process.start();
  let count = 0;
  return {
    url: `imaps://bounces:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/INBOX`,
    async deliver(mail) {
      count += 1;
      const name = `${1_700_000_000 + count}.M${count}.1712`;
      await writeFile(join(mails, 'tmp', name), mail.replace(/\r?\n/g, '\r\n'));
      await chown(join(mails, 'tmp', name), uid, gid);
      await rename(join(mails, 'tmp', name), join(mails, 'new', name));
    },
    inbox: () => mailsIn(mails),
    folder: (name) => mailsIn(join(mails, `.${name}`)),
    stop: () => process.stop(),
    start: () => process.start(),
    async remove() {
      await process.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

class Dovecot {
  #child: ChildProcess | undefined;

  constructor(
    private readonly program: string,
    private readonly folder: string,
    readonly port: number,
  ) {}

  async start(): Promise<void> {
    const log = join(this.folder, 'log');
    await writeFile(log, '');
    const child = spawn(this.program, ['-F', '-c', join(this.folder, 'dovecot.conf')], { stdio: 'ignore' });
    this.#child = child;
    await eventually(async () => {
      const said = await readFile(log, 'utf8');
      if (child.exitCode !== null) throw new Error(`Dovecot did not start:\n${said}`);
      if (!said.includes('starting up')) throw new Error('Dovecot is not there yet');
    });
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    await exit;
  }
}

/** Everything stands in the folder; without root's rights all of it runs as who started the test, and nothing is locked in. */
function configuration(folder: string, port: number, { uid, gid }: { uid: number; gid: number }): string {
  const { uid: own, username } = userInfo();
  const alone = own === 0 ? '' : `default_login_user = ${username}\ndefault_internal_user = ${username}\n`;
  const chroot = own === 0 ? '' : 'chroot =';
  return `${alone}protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
ssl = required
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
mail_location = maildir:${folder}/mail
first_valid_uid = 1
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}
}
service anvil {
  ${chroot}
}
service imap-login {
  ${chroot}
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = ${port}
  }
}
`;
}

/** New and read ones; none when there is no such folder. */
async function mailsIn(maildir: string): Promise<string[]> {
  const paths: string[] = [];
  for (const part of ['new', 'cur']) {
    const names = await readdir(join(maildir, part)).catch(() => []);
    paths.push(...names.map((name) => join(maildir, part, name)));
  }
  return Promise.all(paths.sort().map((path) => readFile(path, 'utf8')));
}
