/** Signs that stand for a list's dash in other programs; the last is Word's, from a font of its own. Longer dashes are none: they also begin what somebody says, and subtract. */
export const BULLETS = '•●▪◦‣∙·\uf0b7';

/** A line that such a sign begins: what stands before it, and the sign with the space after it. In front of anything but words it is what the text speaks of: `● ● ○`. */
export const BULLET_LINE = new RegExp(`^( {0,3})([${BULLETS}]\\s*)(?=\\p{L})`, 'mu');
