import { spawn } from 'node:child_process';

/** Runs a command with its output shown. Resolves with its exit code; never throws. */
export function run(command: string[], env: Record<string, string> = {}): Promise<{ code: number }> {
  const [file, ...args] = command as [string, ...string[]];
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', (error) => {
      console.error(`${file} could not be started: ${error.message}`);
      resolve({ code: 127 });
    });
    child.on('close', (code) => resolve({ code: code ?? 1 }));
  });
}
