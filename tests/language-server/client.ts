import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A mistake as editors are told of it; lines and characters count from 0. */
export interface Diagnostic {
  readonly range: Readonly<Record<'start' | 'end', { line: number; character: number }>>;
  readonly severity: number;
  readonly code?: string;
  readonly source?: string;
  readonly message: string;
}

/** An editor's side of the Language Server Protocol, over pipes. */
export interface Editor {
  /** Shows the server a version of a text that need not be saved, and waits for what it says of it. */
  type(file: string, version: number, text: string): Promise<readonly Diagnostic[]>;
  /** The edits of "format document", if any. */
  format(file: string): Promise<unknown>;
  /** Ends as editors do; gives the server's exit code. */
  quit(): Promise<number | null>;
}

/** Opens a folder in an editor that has the remark extension. */
export const openEditor = async (root: string): Promise<Editor> => {
  const { send, answerTo, diagnosticsOf, ended } = startServer(root);
  const uriOf = (file: string): string => pathToFileURL(join(root, file)).href;
  const folder = pathToFileURL(root).href;
  await answerTo('initialize', {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'ho-so' }],
    capabilities: {},
  });
  send({ method: 'initialized', params: {} });
  return {
    type: (file, version, text) => {
      const told = diagnosticsOf(version);
      const textDocument = { uri: uriOf(file), languageId: 'markdown', version };
      if (version === 1) tell('textDocument/didOpen', { textDocument: { ...textDocument, text } });
      else tell('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
      return told;
    },
    format: (file) =>
      answerTo('textDocument/formatting', {
        textDocument: { uri: uriOf(file) },
        options: { tabSize: 2, insertSpaces: true },
      }),
    quit: async () => {
      await answerTo('shutdown', undefined);
      send({ method: 'exit' });
      return ended;
    },
  };

  function tell(method: string, params: object): void {
    send({ method, params });
  }
};

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly params?: { readonly version: number; readonly diagnostics: readonly Diagnostic[] };
}

const startServer = (root: string) => {
  const server = spawn(process.execPath, [join(import.meta.dirname, 'server.ts'), '--stdio'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = new Map<number, (result: unknown) => void>();
  const told = new Map<number, (found: readonly Diagnostic[]) => void>();
  let asked = 0;
  const send = (message: object): void => void server.stdin.write(framed(message));
  readFrames(server.stdout, ({ id, method, result, params }) => {
    if (id !== undefined && method === undefined) answers.get(id)?.(result);
    if (params && method === 'textDocument/publishDiagnostics')
      told.get(params.version)?.(params.diagnostics);
  });
  return {
    send,
    answerTo: (method: string, params: unknown) => {
      const id = ++asked;
      const answer = new Promise<unknown>((resolve) => answers.set(id, resolve));
      send({ id, method, params });
      return answer;
    },
    diagnosticsOf: (version: number) =>
      new Promise<readonly Diagnostic[]>((resolve) => told.set(version, resolve)),
    ended: once(server, 'exit').then(([code]) => code as number | null),
  };
};

const framed = (message: object): string => {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

/** Messages come in pieces, each behind a head that says how many bytes it has. */
const readFrames = (stream: NodeJS.ReadableStream, onMessage: (message: Message) => void): void => {
  let waiting = Buffer.alloc(0);
  stream.on('data', (piece: Buffer) => {
    waiting = Buffer.concat([waiting, piece]);
    for (;;) {
      const head = waiting.indexOf('\r\n\r\n');
      const length = /Content-Length: (\d+)/.exec(waiting.subarray(0, head).toString())?.[1];
      const end = head + 4 + Number(length);
      if (head < 0 || waiting.length < end) return;
      const body = waiting.subarray(head + 4, end).toString();
      waiting = waiting.subarray(end);
      onMessage(JSON.parse(body) as Message);
    }
  });
};
