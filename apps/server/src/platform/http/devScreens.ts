import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** For work on the screens: Vite serves them from their sources, on a port it prints, and asks this server for the rest. */
export function serveScreensFromSources(address: string): void {
  const vite = spawn('npx', ['vite'], {
    cwd: join(import.meta.dirname, '../../../../web'),
    stdio: 'inherit',
    env: { ...process.env, RAPPORT_URL: address },
  });
  process.on('exit', () => vite.kill());
}
