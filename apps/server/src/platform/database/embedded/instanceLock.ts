import { linkSync, renameSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { StartError } from '../../errors.ts';

export interface InstanceLock {
  release(): Promise<void>;
}

/**
 * Keeps a second Rapport out of a data folder. The lock is a listening socket: the system closes it when its holder dies,
 * however it dies, and it can be asked who holds it.
 * @throws StartError naming the holder
 */
export async function takeInstanceLock(runFolder: string, dataFolder: string): Promise<InstanceLock> {
  const path = join(runFolder, 'instance.sock');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const server = await listen(path);
    if (server) return { release: () => new Promise((resolve) => server.close(() => resolve())) };
    const holder = await askHolder(path);
    if (holder !== null) throw refused(dataFolder, holder);
    await removeDeadLock(path, dataFolder);
  }
  throw refused(dataFolder, 'unknown');
}

function listen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.end(String(process.pid));
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** The process id of a live holder; null when nobody listens any more. */
function askHolder(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(path);
    socket.setTimeout(2_000, () => {
      socket.destroy();
      resolve('unknown');
    });
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.on('error', () => resolve(null));
    socket.on('end', () => {
      socket.destroy();
      resolve(answer || 'unknown');
    });
  });
}

/** Another start may have replaced the dead socket by its own since we looked: it is moved aside and asked again. */
async function removeDeadLock(path: string, dataFolder: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const holder = await askHolder(aside);
  if (holder !== null) linkSync(aside, path);
  rmSync(aside, { force: true });
  if (holder !== null) throw refused(dataFolder, holder);
}

function refused(dataFolder: string, holder: string): StartError {
  return new StartError(
    `Another Rapport (process ${holder}) already uses ${dataFolder}. Stop it first, or choose another folder with --data.`,
  );
}
