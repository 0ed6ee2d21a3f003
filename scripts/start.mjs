/**
 * `npm start`: installs what is missing, builds, and serves the built site.
 * PORT changes the port, default 4173.
 */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstall, root } from './ensure-install.mjs';

ensureInstall();

const port = process.env.PORT ?? '4173';
const windows = process.platform === 'win32';

console.log('Building ...');
const built = spawnSync('npm', ['run', 'build', '--silent'], {
  cwd: root,
  stdio: 'inherit',
  shell: windows,
});
if (built.status !== 0) {
  console.error('The build failed; the messages above say why.');
  process.exit(built.status ?? 1);
}

const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const server = spawn(
  process.execPath,
  [vite, 'preview', '--port', port, '--strictPort', '--logLevel', 'warn'],
  { cwd: root, stdio: 'inherit' },
);

let ended = false;
server.on('exit', (code) => {
  ended = true;
  process.exit(code ?? 0);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));

const address = `http://localhost:${port}/`;
while (!ended) {
  const answered = await fetch(address).then(
    (response) => response.ok,
    () => false,
  );
  if (answered) {
    console.log(`Open Door Atlas: ${address}  (Ctrl+C ends it)`);
    break;
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
}
