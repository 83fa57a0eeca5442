/** What a time-stamp by RFC 3161 is worth. */
export type StampVerdict =
  | {
      readonly is: 'good';
      /** When its authority saw the hash, ISO 8601. */
      readonly at: string;
      /** The authority, as its certificate names it. */
      readonly by: string;
      /** Whether the certificate leads back to one that this machine trusts. */
      readonly trusted: boolean;
    }
  | { readonly is: 'bad'; readonly why: string };
