// Programs of this machine that tests start.

import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The first of `names` on the PATH (or at its own path) that can be run. Throws when there is none. */
export function find(names) {
  for (const name of names) {
    for (const folder of name.includes('/') ? [''] : process.env.PATH.split(path.delimiter)) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        continue;
      }
    }
  }
  throw new Error(`no ${names.join(', ')} found; run ./scripts/setup`);
}

/** Starts `file` and waits for a line of its output (stream 1, 2 or another) that matches; gives the match and an end. */
export function startUntil(pattern, stream, file, args, options = {}) {
  const stdio = ['ignore', 'ignore', 'ignore'];
  stdio[stream] = 'pipe';
  const child = spawn(file, args, { ...options, stdio });
  const end = () => new Promise((ended) => {
    if (child.exitCode !== null || child.signalCode) return ended();
    child.once('exit', ended);
    child.kill();
  });
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${text}`)));
    child.stdio[stream].setEncoding('utf8').on('data', (piece) => {
      if (text.length < 1e5) text += piece;
      const match = pattern.exec(text);
      if (match) resolve({ match, end });
    });
  });
}

/** A screen that nobody sees, for engines that draw with WebGL only on one. Gives its DISPLAY and an end. */
export async function startScreen() {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'];
  const { match, end } = await startUntil(/(\d+)\n/, 3, find(['Xvfb']), args);
  return { display: `:${match[1]}`, end };
}
