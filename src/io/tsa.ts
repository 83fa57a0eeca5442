/** The answer of a time-stamp authority to a request, over HTTP (RFC 3161, 3.4); throws when there is none in time. */
export const askAuthority = async (address: string, request: Uint8Array): Promise<Uint8Array> => {
  const url = new URL(address);
  const login = url.username
    ? `Basic ${Buffer.from(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`).toString('base64')}`
    : undefined;
  url.username = '';
  url.password = '';
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/timestamp-query',
      accept: 'application/timestamp-reply',
      ...(login ? { authorization: login } : {}),
    },
    body: Buffer.from(request),
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > MAX_BYTES) throw new Error(`${bytes.length} byte`);
  return bytes;
};

/** A release waits no longer for a stamp, in milliseconds. */
const PATIENCE = 20_000;

const MAX_BYTES = 1_000_000;
