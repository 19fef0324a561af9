import { spawn } from 'node:child_process';
import { root } from '../read/files.ts';

export interface Outcome {
  readonly ok: boolean;
  /** Everything that the command wrote. */
  readonly output: string;
}

/**
 * Runs one command in the root of the repository; the binaries of the project come first, and with them the pinned Node.
 * @param live show the output while it comes, for what takes long
 */
export const runStep = (
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  live = false,
): Promise<Outcome> =>
  new Promise((resolve) => {
    const path = `${root}node_modules/.bin:${env.PATH ?? ''}`;
    const child = spawn(command, args, { cwd: root, env: { ...env, PATH: path }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString();
      if (live) stream.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', (error) => resolve({ ok: false, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
