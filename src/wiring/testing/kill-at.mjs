// Loaded before a program: strikes it dead, with every program it started, as a power cut would, at the step that HSSS_KILL_AT counts.
// A step is whatever leaves a trace outside the program: a write, a flush, a rename, a started program, words to a server.
import child_process from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { isMainThread } from 'node:worker_threads';

const at = Number(process.env.HSSS_KILL_AT);
const report = process.env.HSSS_STEPS_REPORT;
let steps = 0;

const die = () => process.kill(-process.pid, 'SIGKILL');

/** Counts a call; the fatal one is not made, or only half. */
const counting = (object, name, half) => {
  const original = object[name];
  object[name] = function (...args) {
    // Reading leaves no trace.
    if (name !== 'openSync' || /[wa+]/.test(String(args[1] ?? 'r'))) steps += 1;
    if (steps === at) {
      half?.apply(this, [original, ...args]);
      die();
    }
    return original.apply(this, args);
  };
};

if (isMainThread && (at || report)) {
  for (const name of ['openSync', 'fsyncSync', 'renameSync', 'linkSync', 'rmSync', 'truncateSync'])
    counting(fs, name);
  counting(fs, 'writeSync', (write, file, data) => {
    const bytes = Buffer.from(data);
    write(file, bytes, 0, Math.floor(bytes.length / 2));
  });
  counting(child_process, 'spawn');
  counting(net.Socket.prototype, 'connect');
  counting(net.Socket.prototype, 'write');
  syncBuiltinESMExports();
  if (report) process.on('exit', () => fs.writeFileSync(report, String(steps)));
}
