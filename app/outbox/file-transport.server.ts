/** Without a mail server: each mail becomes a clear .eml file. For trying the site out; the start-up line says so. */
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '~/platform/database/database-error.server';
import type { Outcome } from './outcome';
import type { OutgoingMail, Transport } from './transport.server';

export class FileTransport implements Transport {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The same message always gets the same name, so that a mail written twice is one file. */
  async deliver(mail: OutgoingMail): Promise<Outcome> {
    const time = new Date(mail.acceptedAt).toISOString().replace(/[-:]/g, '').slice(0, 15);
    const path = join(this.#folder, `${time}-${mail.reference}.eml`);
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await writeWhole(path, mail.content);
      return { kind: 'delivered' };
    } catch (error) {
      await rm(draftOf(path), { force: true });
      return { kind: 'unreachable', code: errorCode(error) };
    }
  }

  async probe(): Promise<(Outcome & { kind: 'unreachable' }) | null> {
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      return null;
    } catch (error) {
      return { kind: 'unreachable', code: errorCode(error) };
    }
  }
}

function draftOf(path: string): string {
  return `${path}.part`;
}

/** On the disk, whole, before it has its name; and its name on the disk before it counts. */
async function writeWhole(path: string, content: Buffer): Promise<void> {
  const file = await open(draftOf(path), 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draftOf(path), path);
  const folder = await open(join(path, '..'));
  await folder.sync().finally(() => folder.close());
}
