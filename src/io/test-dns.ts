import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/** A name server on this machine that knows TXT records alone. */
export interface TestDns {
  readonly address: string;
  close(): Promise<void>;
}

/** Starts a name server with these records by name. */
export const startDns = async (records: Readonly<Record<string, string>>): Promise<TestDns> => {
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => {
    socket.send(answerTo(query, records), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    close: () => new Promise((done) => socket.close(() => done())),
  };
};

/** One question, one answer or "no such name" (RFC 1035, 4.1). */
const answerTo = (query: Buffer, records: Readonly<Record<string, string>>): Buffer => {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const text = records[labels.join('.').toLowerCase()];
  const head = Buffer.from(query.subarray(0, 12));
  head.writeUInt16BE(text === undefined ? 0x8183 : 0x8180, 2);
  head.writeUInt16BE(text === undefined ? 0 : 1, 6);
  head.writeUInt32BE(0, 8);
  const question = query.subarray(12, at + 5);
  if (text === undefined) return Buffer.concat([head, question]);
  const parts = text.match(/.{1,255}/gs) ?? [];
  const data = Buffer.concat(parts.map((part) => Buffer.from([part.length, ...Buffer.from(part)])));
  const record = Buffer.from([
    0xc0,
    12,
    0,
    16,
    0,
    1,
    0,
    0,
    0,
    60,
    data.length >> 8,
    data.length & 255,
  ]);
  return Buffer.concat([head, question, record, data]);
};
