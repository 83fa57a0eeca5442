import type { AddressInfo, Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

/** How a server can receive a connection badly: 421 for a greeting, or none at all. */
export const connectionFaults = ['busy', 'silent'] as const;

/** How a server can treat a message badly. `kept` and `lost` tell whether it has it in the end. */
export const messageFaults = [
  'greylist',
  'full',
  'leave',
  'drop-before-data',
  'drop-during-data',
  'later',
  'refuse',
  'drop-kept',
  'drop-lost',
  'slow-kept',
  'slow-lost',
] as const;

export type ConnectionFault = (typeof connectionFaults)[number];
export type MessageFault = (typeof messageFaults)[number];

/** The moments at which a sender may be struck. */
export type ServerMoment = 'connected' | 'sender' | 'recipient' | 'data' | 'whole' | 'answered';

/** A message that the server has for one recipient. */
export interface Acceptance {
  /** Message-ID. */
  readonly id: string;
  readonly to: string;
}

export interface FaultyOptions {
  /** Asked at each connection. */
  readonly onConnection?: () => ConnectionFault | undefined;
  /** Asked at each message. */
  readonly onMessage?: () => MessageFault | undefined;
  /** Told what happens, before the server answers. */
  readonly onMoment?: (moment: ServerMoment) => void;
  /** What smtp-server itself can do: TLS, passwords, SIZE. */
  readonly smtp?: SMTPServerOptions;
}

export interface FaultyServer {
  readonly port: number;
  readonly url: string;
  /** Everything it took, in order; what was taken twice is there twice. */
  readonly accepted: readonly Acceptance[];
  /** How often it misbehaved. */
  readonly faults: () => number;
  close(): Promise<void>;
}

/** A real mail server on this machine that misbehaves as told, and knows exactly what it took. */
export const openFaultyServer = async (options: FaultyOptions = {}): Promise<FaultyServer> => {
  const scene: Scene = { accepted: [], sockets: new Map(), faults: new Map(), count: 0, options };
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    ...options.smtp,
    ...greetingOf(scene),
    ...envelopeOf(scene),
    onData: (stream, session, done) => void receive(scene, stream, session, done),
  });
  // A sender that vanishes is the sender's trouble; the server goes on.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    if (!options.smtp?.cert) scene.sockets.set(socket.remotePort ?? 0, socket);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    url: `${options.smtp?.secure ? 'smtps' : 'smtp'}://127.0.0.1:${port}`,
    accepted: scene.accepted,
    faults: () => scene.count,
    close: () => {
      for (const socket of scene.sockets.values()) socket.destroy();
      return new Promise((done) => server.close(() => done()));
    },
  };
};

interface Scene {
  readonly accepted: Acceptance[];
  /** By the sender's port, which a session knows, too. None under TLS: Node cannot bear to have the socket destroyed below it. */
  readonly sockets: Map<number, Socket>;
  /** What happens to the message of a session. */
  readonly faults: Map<string, MessageFault | undefined>;
  count: number;
  readonly options: FaultyOptions;
}

const greetingOf = (scene: Scene): SMTPServerOptions => ({
  onConnect: (_session, done) => {
    scene.options.onMoment?.('connected');
    const fault = counted(scene, scene.options.onConnection?.());
    if (fault === 'busy') done(refusal(421, 'Máy chủ bận, quay lại sau'));
    else if (fault !== 'silent') done();
  },
});

const envelopeOf = (scene: Scene): SMTPServerOptions => ({
  onMailFrom: (_address, session, done) => {
    scene.options.onMoment?.('sender');
    const fault = counted(scene, scene.options.onMessage?.());
    scene.faults.set(session.id, fault);
    done(fault === 'leave' ? refusal(421, 'Máy chủ tắt để bảo trì') : null);
    if (fault === 'leave') setImmediate(() => drop(scene, session));
  },
  onRcptTo: (_address, session, done) => {
    scene.options.onMoment?.('recipient');
    const fault = scene.faults.get(session.id);
    const isFull = fault === 'full' && session.envelope.rcptTo.length === 0;
    // Full for one recipient: the others of the same message are served.
    if (isFull) scene.faults.set(session.id, undefined);
    if (fault === 'drop-before-data') drop(scene, session);
    else if (fault === 'greylist') done(refusal(451, 'Chưa quen người gửi, quay lại sau'));
    else done(isFull ? refusal(552, 'Hộp thư đã đầy') : null);
  },
});

type Done = (error?: Error | null, answer?: string) => void;

const receive = async (
  scene: Scene,
  stream: Readable,
  session: SMTPServerSession,
  done: Done,
): Promise<void> => {
  const fault = scene.faults.get(session.id);
  scene.options.onMoment?.('data');
  if (fault === 'drop-during-data') drop(scene, session);
  const bytes = await buffer(stream).catch(() => undefined);
  if (!bytes || fault === 'drop-during-data') return;
  scene.options.onMoment?.('whole');
  answer(scene, { fault, bytes, session }, done);
  scene.options.onMoment?.('answered');
};

interface Whole {
  readonly fault: MessageFault | undefined;
  readonly bytes: Buffer;
  readonly session: SMTPServerSession;
}

const answer = (scene: Scene, { fault, bytes, session }: Whole, done: Done): void => {
  if (fault === 'later') done(refusal(451, 'Đĩa của máy chủ đang bận'));
  else if (fault === 'refuse') done(refusal(554, 'Thư bị bộ lọc từ chối'));
  else {
    if (fault !== 'drop-lost' && fault !== 'slow-lost') keep(scene, bytes, session);
    if (fault?.startsWith('drop')) drop(scene, session);
    else if (!fault?.startsWith('slow')) done(null, 'OK');
  }
};

const keep = ({ accepted }: Scene, bytes: Buffer, { envelope }: SMTPServerSession): void => {
  const id = /^message-id:\s*(<[^>]*>)/im.exec(bytes.toString('latin1'))?.[1] ?? '';
  for (const { address } of envelope.rcptTo) accepted.push({ id, to: address });
};

const drop = ({ sockets }: Scene, { remotePort }: SMTPServerSession): void => {
  sockets.get(remotePort)?.destroy();
};

const counted = <Fault>(scene: Scene, fault: Fault): Fault => {
  if (fault !== undefined) scene.count += 1;
  return fault;
};

const refusal = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode });
