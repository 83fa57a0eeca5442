/** What stands in a new record for a value that a person must fill in: nobody's id, no day, no number, so the check asks for it. */
export const UNKNOWN = '…';
