/** The different units of a text, in the order in which they first appear: what a class of single units finds in a text, it finds in its alphabet, which is some hundred times shorter. A short text stands for itself. Many rules ask this of the same text. */
export const alphabetOf = (text: string): string => {
  if (text.length < SHORT) return text;
  if (latest?.text !== text) latest = { text, alphabet: listUnits(text) };
  return latest.alphabet;
};

const SHORT = 200;

let latest: { readonly text: string; readonly alphabet: string } | undefined;

/** Marks the units that were seen; empty between two calls. */
const seen = new Uint8Array(0x1_0000);

const listUnits = (text: string): string => {
  let units = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (seen[unit] === 1) continue;
    seen[unit] = 1;
    units += text.charAt(at);
  }
  for (let at = 0; at < units.length; at += 1) seen[units.charCodeAt(at)] = 0;
  return units;
};
