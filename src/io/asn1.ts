import { Integer, OctetString } from 'asn1js';

/** A positive number for a structure of ASN.1, from bytes of which the first is 1 to 127. */
export const integerOf = (bytes: Uint8Array): Integer =>
  new Integer({ valueHex: Uint8Array.from(bytes).buffer });

/** Bytes for a structure of ASN.1. */
export const octetsOf = (bytes: Uint8Array): OctetString =>
  new OctetString({ valueHex: Uint8Array.from(bytes).buffer });
