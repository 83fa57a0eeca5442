/** What git says of a tag's signature. `bad`: made, but not by the key it names, or over another text; `stranger`: right, but by a key that nobody vouches for; `unchecked`: this machine cannot judge it. */
export type Signature =
  | { readonly is: 'none' }
  | { readonly is: 'good'; readonly by: string }
  | { readonly is: 'bad' | 'stranger' | 'unchecked'; readonly by: string };
