import { Decrypter, Encrypter } from 'age-encryption';

/** Turns a stream of bytes into another. */
export type Through = (bytes: ReadableStream<Uint8Array>) => Promise<ReadableStream<Uint8Array>>;

/** Encrypts for the holders of these public keys. */
export const encryptFor =
  (recipients: readonly string[]): Through =>
  (bytes) => {
    const encrypter = new Encrypter();
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    return encrypter.encrypt(bytes);
  };

/** Decrypts with the text of an identity file, whose other lines begin with `#`. */
export const decryptWith =
  (identities: string): Through =>
  (bytes) => {
    const decrypter = new Decrypter();
    for (const line of identities.split(/\r?\n/))
      if (line.startsWith('AGE-SECRET-KEY-')) decrypter.addIdentity(line.trim());
    return decrypter.decrypt(bytes);
  };
