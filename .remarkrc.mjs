// The rules of `npm run check`, shown while typing by the remark extension of an editor.
// Plain JavaScript, because editors bring a Node of their own; the check runs beside it on ours.
import { fork } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeProgram } from './scripts/node-program.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const content = join(root, 'content');
const waiting = new Map();
let asked = 0;
let worker;

/** Tells everybody who still waits that no answer will come. */
const giveUp = () => {
  worker = undefined;
  for (const { reject } of waiting.values())
    reject(new Error('Lệnh kiểm tra dừng giữa chừng. Gõ npm run check để xem vì sao.'));
  waiting.clear();
};

const start = () => {
  const execPath = nodeProgram(join(root, 'node_modules'));
  if (!execPath) throw new Error('Cần Node 24. Gõ npm run check một lần để cài.');
  const started = fork(join(root, 'src/wiring/check-open-worker.ts'), {
    execPath,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  started.on('message', ({ id, findings, failure }) => {
    const asker = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) started.channel?.unref();
    if (failure) asker?.reject(new Error(failure));
    else asker?.answer(findings);
  });
  started.on('error', giveUp);
  started.on('exit', giveUp);
  started.unref();
  return started;
};

/** The findings of a text; the process that judges it keeps nobody from ending. */
const findingsOf = (file, text) =>
  new Promise((answer, reject) => {
    worker ??= start();
    const id = ++asked;
    waiting.set(id, { answer, reject });
    worker.channel?.ref();
    worker.send({ id, folder: content, file, text });
  });

const FATAL = { error: true, warning: false, hint: undefined };

/** Our reader stands in for remark's parser, and writing gives back every byte: "format document" changes nothing. */
function kiemTraHoSo() {
  this.parser = () => ({ type: 'root', children: [] });
  this.compiler = (_tree, file) => String(file);
  return async (_tree, file) => {
    if (!file.path) return;
    for (const finding of await findingsOf(resolve(file.cwd, file.path), String(file))) {
      const { line, column, endLine, endColumn, rule, severity, message } = finding;
      const place = { start: { line, column }, end: { line: endLine, column: endColumn } };
      const told = file.message(message, { place, source: 'ho-so', ruleId: rule });
      told.fatal = FATAL[severity];
    }
  };
}

export default { plugins: [kiemTraHoSo] };
